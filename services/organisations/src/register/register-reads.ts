import type { OrganisationId } from '@samspill/values/ids';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import type { Context } from '../context.ts';
import type { Reads } from '../organisation/organisation-reads.ts';
import { idsLeadingTo } from '../organisation/redirects.ts';
import type { ChangeOutcome } from './register-change.entity.ts';

/** More than any unit has had. */
const CHANGES_MAX = 1_000;

export async function unitOf(reads: Reads, number: OrganisationNumber) {
  const unit = await reads
    .selectFrom('registerUnit')
    .selectAll()
    .where('organisationNumber', '=', number)
    .executeTakeFirst();
  return unit === undefined
    ? null
    : { ...unit, missingSince: unit.missingSince === null ? null : new Date(unit.missingSince) };
}

export async function changesOf(reads: Reads, number: OrganisationNumber) {
  const rows = await reads
    .selectFrom('registerChange')
    .selectAll()
    .where('organisationNumber', '=', number)
    .orderBy('at')
    .orderBy('updateId')
    .limit(CHANGES_MAX)
    .execute();
  return rows.map(({ at, change, outcome }) => ({
    at: new Date(at),
    change,
    outcome: outcome as ChangeOutcome,
  }));
}

/** Facts about the id and about every id that leads to the same organisation, in the order in which they were told. */
export async function historyOf({ reads, loaders, factsAbout }: Context, id: OrganisationId) {
  const organisation = await loaders.byId.load(id);
  const ids = organisation === null ? [id] : await idsLeadingTo(reads, organisation.id);
  const facts = await factsAbout(ids);
  return facts.map((fact) => ({
    eventId: fact.id,
    organisationId: fact.subject,
    type: fact.type,
    at: new Date(fact.time),
    version: fact.aggregateVersion,
    redacted: fact.data === null,
  }));
}
