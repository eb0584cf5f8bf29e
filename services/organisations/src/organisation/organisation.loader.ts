import type { Connection, ConnectionArgs } from '@samspill/service-kit/connection';
import { BATCH_KEYS_MAX, loaderByKey } from '@samspill/service-kit/loader';
import type { OrganisationId } from '@samspill/values/ids';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import DataLoader from 'dataloader';
import type { Organisation } from './organisation.ts';
import { type OrganisationOrder, type listParents, listPerParent } from './organisation-list.ts';
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

/** One page of one parent's list. */
export interface PageOf<Parent> {
  readonly parent: Parent;
  readonly order: OrganisationOrder;
  readonly page: ConnectionArgs;
}

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

/** Siblings in a query ask with the same arguments and are one statement; others get one for each kind of page. */
function pages<Parent extends string>(reads: Reads, column: keyof typeof listParents) {
  return new DataLoader<PageOf<Parent>, Connection<Organisation>, string>(
    async (wanted) => {
      const lists = new Map<string, Connection<Organisation>>();
      for (const alike of Map.groupBy(wanted, pageKey).values()) {
        const [{ order, page }] = alike as [PageOf<Parent>];
        const keys = alike.map(({ parent }) => parent);
        const found = await listPerParent(reads, { column, keys }, order, page);
        for (const [i, list] of found.entries()) lists.set(wholeKey(alike[i]!), list);
      }
      return wanted.map((one) => lists.get(wholeKey(one))!);
    },
    { maxBatchSize: BATCH_KEYS_MAX, cacheKeyFn: wholeKey },
  );
}

function pageKey({ order, page: { first, after, last, before } }: PageOf<string>): string {
  return JSON.stringify([order, first, after, last, before]);
}

function wholeKey(wanted: PageOf<string>): string {
  return `${wanted.parent} ${pageKey(wanted)}`;
}
