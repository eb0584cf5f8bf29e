import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readAsOn } from '@samspill/messaging/read-as';
import { type Connection, type ConnectionArgs, mapNodes } from '@samspill/service-kit/connection';
import { type PageOrder, pageOf } from '@samspill/service-kit/page-of';
import { type Viewer, actingAs } from '@samspill/service-kit/viewer';
import { Refusal } from '@samspill/values/refusals/refusal';
import { CamelCasePlugin } from 'kysely';
import type { GatewayDatabase } from '../database/gateway-database.ts';

/** What a party reads of the log: a row of its own. */
export interface AccessEntry {
  readonly id: string;
  /** With its offset. */
  readonly at: string;
  readonly party: string;
  readonly role: string;
  readonly keyId: string;
  readonly operationName: string | null;
  readonly fields: readonly { readonly name: string; readonly outcome: string | null }[];
  readonly correlationId: string;
}

interface AccessEntryRow extends Omit<AccessEntry, 'fields'> {
  readonly rootFields: readonly string[];
  readonly outcomes: readonly string[] | null;
}

const NEWEST_FIRST: PageOrder = {
  name: 'AT',
  by: [{ column: 'accessEntry.at', kind: 'instant' }],
  id: { column: 'accessEntry.id', kind: 'uuid' },
  descending: true,
};

const camelCase = new CamelCasePlugin();

/** A page of what the viewer's party has written. Throws ACCESS_LOG_NEEDS_A_KEY. */
export async function ownAccessLog(
  database: GatewayDatabase | null,
  viewer: Viewer,
  page: ConnectionArgs,
): Promise<Connection<AccessEntry>> {
  if (viewer.role === 'anonymous') throw new Refusal('ACCESS_LOG_NEEDS_A_KEY');
  if (database === null) throw new Refusal('TEMPORARILY_UNAVAILABLE');
  const readAs = readAsOn(database.orm);
  const acting = actingAs(viewer, 'own-access-log');
  const list = await readAs(acting, (tx) => {
    const reads = readsOf(tx);
    return pageOf<AccessEntryRow>(reads, reads.selectFrom('accessEntry').selectAll(), page, NEWEST_FIRST);
  });
  return {
    ...mapNodes(list, fromRow),
    // Asked for after the page, when its transaction is over.
    totalCount: () =>
      readAs(acting, async (tx) => {
        const count = readsOf(tx)
          .selectFrom('accessEntry')
          .select((of) => of.fn.countAll<string>().as('length'));
        return Number((await count.executeTakeFirstOrThrow()).length);
      }),
  };
}

function readsOf(em: SqlEntityManager) {
  return em.getKysely<{ accessEntry: AccessEntryRow }>().withPlugin(camelCase);
}

function fromRow({ rootFields, outcomes, at, ...entry }: AccessEntryRow): AccessEntry {
  const fields = rootFields.map((name, n) => ({ name, outcome: outcomes?.[n] ?? null }));
  return { ...entry, at: new Date(at).toISOString(), fields };
}
