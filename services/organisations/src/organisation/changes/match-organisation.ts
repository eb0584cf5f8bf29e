import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Scope } from '@samspill/messaging/transaction';
import type { OrganisationId } from '@samspill/values/ids';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { Refusal } from '@samspill/values/refusals/refusal';
import { requireInUse } from '../../register/require-in-use.ts';
import { settle } from '../../register/settle.ts';
import { unitsOf } from '../../register/take-units.ts';
import { holdLineages, lineageOf } from '../lineage.ts';
import {
  lockOrganisation,
  lockOrganisations,
  lockWithBranches,
  requireOrganisation,
} from '../lock-organisation.ts';
import { readsOf } from '../organisation-reads.ts';
import type { Organisation } from '../organisation.ts';
import { attach, detach } from './attach.ts';
import type { Deps } from './deps.ts';
import { match } from './match.ts';
import { merge } from './merge.ts';

/**
 * Says that an actor without a number is the one that has this number. Where nobody here has it, the actor gets it and
 * keeps its id; where somebody has, the two become one, and the old id leads to it. Either way its facts stay. A number that
 * stands for nobody any more is ORGANISATION_NUMBER_ENDED.
 */
export function matchOrganisationToNumber(
  { transaction, now }: Deps,
  id: OrganisationId,
  organisationNumber: OrganisationNumber,
): Promise<Organisation> {
  return transaction(async (scope) => {
    const { em, record } = scope;
    await holdLineages(em);
    const holder = await readsOf(em)
      .selectFrom('organisation')
      .select('id')
      .where('organisationNumber', '=', organisationNumber)
      .executeTakeFirst();
    if (holder !== undefined) return mergeInto(scope, id, holder.id, now());
    await requireInUse(em, organisationNumber);
    const organisation = await lockOrganisation(em, id);
    const { changes, event } = match(organisation, organisationNumber, now());
    Object.assign(organisation, changes);
    await em.flush().catch(refuseTakenNumber);
    record(event);
    // What the register says of the number fills what nobody has said.
    const units = await unitsOf(em, [organisationNumber]);
    await settle(scope, units, { at: now(), asOf: now() });
    return organisation;
  });
}

async function mergeInto(
  { em, record }: Scope,
  id: OrganisationId,
  holderId: OrganisationId,
  at: Date,
): Promise<Organisation> {
  if (id === holderId) throw new Refusal('ORGANISATION_HAS_A_NUMBER');
  const rows = await lockOrganisations(em, [id, holderId]);
  const organisation = requireOrganisation(rows, 'id', id);
  const holder = requireOrganisation(rows, 'organisationNumber', holderId);
  if (holder.status !== 'ACTIVE') throw new Refusal('ORGANISATION_NUMBER_ENDED');
  const { goes, stays, events } = merge(organisation, holder, at);
  for (const branch of (await lockWithBranches(em, id)).filter(({ parentId }) => parentId === id)) {
    const { changes, event } =
      branch.id === holderId
        ? detach({ ...branch, ...stays }, at)
        : attach(branch, stays, await lineageOf(em, branch.id, holderId), at);
    if (branch.id === holderId) Object.assign(stays, changes);
    else Object.assign(branch, changes);
    record(event);
    await em.flush();
  }
  Object.assign(organisation, goes);
  Object.assign(holder, stays);
  events.forEach((event) => record(event));
  return holder;
}

function refuseTakenNumber(error: unknown): never {
  throw error instanceof UniqueConstraintViolationException
    ? new Refusal('ORGANISATION_NUMBER_TAKEN')
    : error;
}
