import { Refusal } from '@samspill/values/refusals/refusal';
import type { OrganisationId } from '@samspill/values/ids';
import { attach } from '../organisation/changes/attach.ts';
import { mayOverwrite } from '../organisation/field-sources.ts';
import { holdLineages, lineageOf } from '../organisation/lineage.ts';
import { lockOrganisations, requireOrganisation } from '../organisation/lock-organisation.ts';
import { readsOf } from '../organisation/organisation-reads.ts';
import type { ImportDeps } from './import-register.ts';

/** Rows in one transaction, each of which looks above and below itself. */
const BATCH_ROWS = 100;

interface Pair {
  readonly id: OrganisationId;
  readonly parentId: OrganisationId;
}

/**
 * Makes an organisation a branch of its overordnetEnhet where both are in the hub, unless somebody else has said whose
 * branch it is. Gives how many it attached. What the rules refuse, such as a closed parent, stays as it was.
 */
export async function attachUnits(deps: ImportDeps, signal: AbortSignal): Promise<number> {
  const pairs = await pairsToAttach(deps);
  let attached = 0;
  for (let from = 0; from < pairs.length; from += BATCH_ROWS) {
    signal.throwIfAborted();
    attached += await attachPairs(deps, pairs.slice(from, from + BATCH_ROWS));
  }
  return attached;
}

function pairsToAttach({ orm }: ImportDeps): Promise<Pair[]> {
  return readsOf(orm.em.fork())
    .selectFrom('registerUnit')
    .innerJoin('organisation', 'organisation.organisationNumber', 'registerUnit.organisationNumber')
    .innerJoin('organisation as parent', 'parent.organisationNumber', 'registerUnit.parentNumber')
    .select(['organisation.id', 'parent.id as parentId'])
    .where('registerUnit.parentNumber', 'is not', null)
    .where('organisation.status', '=', 'ACTIVE')
    .where((eb) => eb('organisation.parentId', 'is distinct from', eb.ref('parent.id')))
    .orderBy('organisation.id')
    .execute();
}

function attachPairs({ transaction, now }: ImportDeps, pairs: readonly Pair[]): Promise<number> {
  return transaction(async ({ em, record }) => {
    await holdLineages(em);
    const rows = await lockOrganisations(em, [
      ...new Set(pairs.flatMap(({ id, parentId }) => [id, parentId])),
    ]);
    let attached = 0;
    for (const { id, parentId } of pairs) {
      const organisation = requireOrganisation(rows, 'id', id);
      if (!mayOverwrite(organisation, 'parentId')) continue;
      try {
        const { changes, event } = attach(
          organisation,
          requireOrganisation(rows, 'parentId', parentId),
          await lineageOf(em, id, parentId),
          now(),
          { saidBy: 'REGISTER' },
        );
        Object.assign(organisation, changes);
        // The next one's lineage is read from the table.
        await em.flush();
        record(event);
        attached += 1;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    return attached;
  });
}
