import { batchedByArguments } from '@samspill/service-kit/batched-by-arguments';
import { loaderByKey } from '@samspill/service-kit/loader';
import type { OrganisationId } from '@samspill/values/ids';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import type { Organisation } from './organisation.ts';
import { type listParents, listPerParent } from './organisation-list.ts';
import type { OrganisationsAsked } from './organisation-list.input.ts';
import { type Reads, fromRow } from './organisation-reads.ts';

/** Everything one request reads of organisations: what many parents ask for in one tick is one statement. */
export function organisationLoaders(reads: Reads) {
  const loaders = {
    byId: single<OrganisationId>(reads, 'id'),
    byNumber: single<OrganisationNumber>(reads, 'organisationNumber'),
    ofMunicipality: pages<MunicipalityNumber>(reads, 'municipalityNumber'),
    branches: pages<OrganisationId>(reads, 'parentId'),
  };
  return {
    ...loaders,
    /** After something was written, so that the rest of the request sees it. */
    forget() {
      for (const loader of Object.values(loaders)) loader.clearAll();
    },
  };
}

export type OrganisationLoaders = ReturnType<typeof organisationLoaders>;

function single<Key extends string>(reads: Reads, column: 'id' | 'organisationNumber') {
  return loaderByKey<Key, Organisation>(
    async (keys) => {
      const rows = await reads
        .selectFrom('organisation')
        .selectAll()
        .where(column, 'in', keys as never)
        .execute();
      return rows.map(fromRow);
    },
    (organisation) => organisation[column] ?? '',
  );
}

function pages<Parent extends string>(reads: Reads, column: keyof typeof listParents) {
  return batchedByArguments((keys: readonly Parent[], { filter, order, page }: OrganisationsAsked) =>
    listPerParent(reads, { column, keys }, filter, order, page),
  );
}
