import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Scope } from '@samspill/messaging/transaction';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { osloDate } from '@samspill/values/oslo-time';
import { close } from '../organisation/changes/close.ts';
import { dropOrganisation } from '../organisation/changes/withdraw-organisation.ts';
import { holdLineages } from '../organisation/lineage.ts';
import { lockOrganisation } from '../organisation/lock-organisation.ts';
import { readsOf } from '../organisation/organisation-reads.ts';
import { idsLeadingTo } from '../organisation/redirects.ts';
import type { LookedUp } from './follow-feed.ts';
import type { ImportDeps } from './import-register.ts';
import { type ChangeOutcome, RegisterChangeEntity } from './register-change.entity.ts';
import { moveFeed } from './feed-place.ts';
import { RegisterRemovedEntity } from './register-removed.entity.ts';
import type { Feed } from './register-rows.ts';
import { RegisterUnitEntity } from './register-unit.entity.ts';
import type { RegisterUnit } from './register-unit.ts';
import { writeUnits } from './register-writes.ts';
import { settle } from './settle.ts';
import { type UnitUpdate, decisive } from './updates.ts';
import { VoluntaryEntity } from './voluntary.entity.ts';

export interface Taken {
  registered: number;
  changed: number;
  closed: number;
  removed: number;
}

/**
 * A slice of the feed, what was found of its units, and the place in the feed: one commit. Of several items about one
 * unit the last decides, since the register was asked how the unit is now.
 */
export function takeUpdates(
  { transaction, now }: ImportDeps,
  feed: Feed,
  updates: readonly UnitUpdate[],
  { found, unread }: LookedUp,
): Promise<Taken> {
  return transaction(async (scope) => {
    const { em } = scope;
    const at = now();
    const last = decisive(updates);
    const known = await knownOf(
      em,
      last.map(({ organisationNumber }) => organisationNumber),
    );
    const outcomes = new Map<OrganisationNumber, ChangeOutcome>();
    const units: RegisterUnit[] = [];
    const gone: UnitUpdate[] = [];
    const deleted: UnitUpdate[] = [];
    for (const update of last) {
      const { organisationNumber, change } = update;
      const look = found.get(organisationNumber);
      if (look?.is === 'UNIT') units.push(look.unit);
      else if (change === 'Fjernet' || look?.is === 'REMOVED') {
        if (known.has(organisationNumber)) gone.push(update);
        // Of what the hub never held nothing is kept, not even that it is gone; nor what the other register says of it.
        else await em.nativeDelete(VoluntaryEntity, { organisationNumber });
      } else if (!known.has(organisationNumber)) continue;
      else if (change === 'Sletting' || look?.is === 'DELETED') deleted.push(update);
      else if (look?.is === 'NOT_TAKEN') {
        await em.nativeDelete(RegisterUnitEntity, { organisationNumber });
        outcomes.set(organisationNumber, 'NOT_TAKEN');
      } else outcomes.set(organisationNumber, unread.has(organisationNumber) ? 'UNREADABLE' : 'NOTED');
    }
    if (gone.length > 0) await holdLineages(em);
    await writeUnits(em, units);
    // As of now, also where nothing is new: a file from before takes nothing of it back.
    const heard = [...units, ...deleted].map(({ organisationNumber }) => organisationNumber);
    await em.nativeUpdate(RegisterUnitEntity, { organisationNumber: { $in: heard } }, { readAt: at });
    const settled = await settle(scope, units, { at, asOf: at });
    for (const { organisationNumber } of units)
      outcomes.set(organisationNumber, settled.outcomes.get(organisationNumber) ?? 'NOTED');
    for (const update of deleted) {
      await takeDeletion(scope, update, known.get(update.organisationNumber) ?? null, at);
      outcomes.set(update.organisationNumber, 'CLOSED');
    }
    for (const update of gone) {
      await takeRemoval(scope, update, known.get(update.organisationNumber) ?? null, at);
      outcomes.set(update.organisationNumber, 'REMOVED');
    }
    await em.insertMany(
      RegisterChangeEntity,
      updates.flatMap(({ updateId, organisationNumber, change, at: told }) => {
        const outcome = outcomes.get(organisationNumber);
        return outcome === undefined
          ? []
          : [{ feed, updateId, organisationNumber, change, at: told, outcome }];
      }),
    );
    await moveFeed(em, feed, updates.at(-1)!.updateId + 1);
    return {
      registered: settled.registered,
      changed: settled.changed,
      closed: deleted.length,
      removed: gone.length,
    };
  });
}

type KnownId = Parameters<typeof lockOrganisation>[1];

/** Numbers that the hub holds, with the organisation where there is one. */
async function knownOf(
  em: SqlEntityManager,
  numbers: readonly OrganisationNumber[],
): Promise<ReadonlyMap<OrganisationNumber, KnownId | null>> {
  const reads = readsOf(em);
  const units = await reads
    .selectFrom('registerUnit')
    .select('organisationNumber')
    .where((eb) => eb('organisationNumber', '=', eb.fn.any(eb.val([...numbers]))))
    .execute();
  const organisations = await reads
    .selectFrom('organisation')
    .select(['organisationNumber', 'id'])
    .where((eb) => eb('organisationNumber', '=', eb.fn.any(eb.val([...numbers]))))
    .execute();
  return new Map([
    ...units.map(({ organisationNumber }) => [organisationNumber, null] as const),
    ...organisations.map(({ organisationNumber, id }) => [organisationNumber!, id] as const),
  ]);
}

async function takeDeletion(
  { em, record }: Scope,
  { organisationNumber, at: told }: UnitUpdate,
  id: KnownId | null,
  at: Date,
): Promise<void> {
  const day = osloDate(told > at ? at : told);
  await em.nativeUpdate(RegisterUnitEntity, { organisationNumber }, { deletedOn: day });
  if (id === null) return;
  const organisation = await lockOrganisation(em, id);
  if (organisation.status !== 'ACTIVE') return;
  const closing = { reason: 'DELETED_IN_REGISTER', closedOn: day, saidBy: 'REGISTER' } as const;
  const { changes, event } = close(organisation, closing, null, at);
  Object.assign(organisation, changes);
  record(event);
}

/** Rows go, the data of its facts is emptied, and the fact that says so tells everyone to drop their copy. */
async function takeRemoval(
  scope: Scope,
  { organisationNumber, at: told }: UnitUpdate,
  id: KnownId | null,
  at: Date,
): Promise<void> {
  const { em } = scope;
  await em.nativeDelete(RegisterUnitEntity, { organisationNumber });
  await em.nativeDelete(VoluntaryEntity, { organisationNumber });
  await em.upsert(RegisterRemovedEntity, { organisationNumber, removedAt: told });
  if (id === null) return;
  // With those that became one with it: without it they would stand here again, under what they were called.
  for (const each of await idsLeadingTo(readsOf(em), id))
    await dropOrganisation(scope, each, 'WITHDRAWN_FROM_REGISTER', at);
}
