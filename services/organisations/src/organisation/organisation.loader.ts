import { batchedByArguments } from '@samspill/service-kit/batched-by-arguments';
import { loaderByKey } from '@samspill/service-kit/loader';
import type { OrganisationId } from '@samspill/values/ids';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import type { Organisation } from './organisation.ts';
import { type listParents, listPerParent } from './organisation-list.ts';
import type { OrganisationsAsked } from './organisation-list.input.ts';
import { type Reads, fromRow } from './organisation-reads.ts';
import { registerConfirmedLoader } from '../register/register-confirmed.ts';
import { registerSaysLoader } from '../register/register-says.loader.ts';
import { followRedirects } from './redirects.ts';

/** Everything one request reads of organisations: what many parents ask for in one tick is one statement. */
export function organisationLoaders(reads: Reads) {
  const loaders = {
    byId: single<OrganisationId>(reads, 'id'),
    byNumber: single<OrganisationNumber>(reads, 'organisationNumber'),
    registerSays: registerSaysLoader(reads),
    registerConfirmed: registerConfirmedLoader(reads),
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

/** One that was registered twice leads to the one that stays, by its old id and by its old number. */
function single<Key extends string>(reads: Reads, column: 'id' | 'organisationNumber') {
  const loader = loaderByKey<Key, { readonly key: string; readonly organisation: Organisation }>(
    async (keys) => {
      const rows = await reads
        .selectFrom('organisation')
        .selectAll()
        .where(column, 'in', keys as never)
        .execute();
      const found = rows.map(fromRow);
      const led = await followRedirects(reads, found);
      return found.map((each, i) => ({ key: each[column] ?? '', organisation: led[i]! }));
    },
    ({ key }) => key,
  );
  return {
    load: async (key: Key) => (await loader.load(key))?.organisation ?? null,
    clearAll: () => loader.clearAll(),
  };
}

function pages<Parent extends string>(reads: Reads, column: keyof typeof listParents) {
  return batchedByArguments((keys: readonly Parent[], { filter, order, page }: OrganisationsAsked) =>
    listPerParent(reads, { column, keys }, filter, order, page),
  );
}
