import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { copyInto } from '@samspill/messaging/copy-into';
import type { Scope } from '@samspill/messaging/transaction';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { register } from '../organisation/changes/register.ts';
import { lockOrganisations } from '../organisation/lock-organisation.ts';
import { OrganisationEntity } from '../organisation/organisation.entity.ts';
import { readsOf } from '../organisation/organisation-reads.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { anyOf } from './any-of.ts';
import { followRegister } from './follow-register.ts';
import type { RegisterUnit } from './register-unit.ts';
import { registerSays, registrationOf } from './register-says.ts';
import type { Voluntary } from './voluntary.ts';

/** What came of it. */
export interface Settled {
  /** Became organisations. */
  registered: number;
  /** Were organisations, and something of them changed. */
  changed: number;
  /** Have a role, but nobody knows in which municipality: they stay rows. */
  withoutPlace: number;
  /** Of those that became something, by number. */
  readonly outcomes: Map<OrganisationNumber, 'REGISTERED' | 'CHANGED' | 'CLOSED' | 'REOPENED'>;
}

/**
 * Lets the hub follow what the register says of these units: those with a role become organisations, those that are
 * organisations change, by the same rules and with the same facts as when a person says it.
 */
export async function settle(
  { em, record }: Pick<Scope, 'em' | 'record'>,
  units: readonly RegisterUnit[],
  { at, asOf }: { readonly at: Date; readonly asOf: Date },
): Promise<Settled> {
  const settled: Settled = { registered: 0, changed: 0, withoutPlace: 0, outcomes: new Map() };
  const numbers = units.map(({ organisationNumber }) => organisationNumber);
  const voluntary = await voluntaryOf(em, numbers);
  const organisations = await organisationsOf(em, numbers);
  const made: Organisation[] = [];
  for (const unit of units) {
    const said = registerSays(unit, voluntary.get(unit.organisationNumber) ?? null);
    const organisation = organisations.get(unit.organisationNumber);
    if (organisation !== undefined) {
      const followed = followRegister(organisation, said, { at, asOf });
      if (followed.events.length === 0) continue;
      const wasClosed = organisation.status === 'CLOSED';
      Object.assign(organisation, followed.organisation);
      followed.events.forEach((event) => record(event));
      settled.changed += 1;
      settled.outcomes.set(
        unit.organisationNumber,
        followed.organisation.status === 'CLOSED' ? 'CLOSED' : wasClosed ? 'REOPENED' : 'CHANGED',
      );
    } else if (said.hasRole) {
      const registration = registrationOf(said, asOf);
      if (registration === null) {
        if (said.deletedOn === null) settled.withoutPlace += 1;
        continue;
      }
      const { organisation: one, event } = register(registration, at);
      made.push(one);
      record(event);
      settled.registered += 1;
      settled.outcomes.set(unit.organisationNumber, 'REGISTERED');
    }
  }
  await copyInto(em, OrganisationEntity, made);
  return settled;
}

export async function voluntaryOf(
  em: SqlEntityManager,
  numbers: readonly OrganisationNumber[],
): Promise<ReadonlyMap<string, Voluntary>> {
  const rows = await readsOf(em)
    .selectFrom('registerVoluntary')
    .selectAll()
    .where('organisationNumber', '=', anyOf(numbers))
    .execute();
  return new Map(rows.map((row) => [row.organisationNumber, { ...row, readAt: new Date(row.readAt) }]));
}

/** Looks first, so that a first import locks nothing. */
async function organisationsOf(
  em: SqlEntityManager,
  numbers: readonly OrganisationNumber[],
): Promise<ReadonlyMap<string, Organisation>> {
  const found = await readsOf(em)
    .selectFrom('organisation')
    .select('id')
    .where('organisationNumber', '=', anyOf(numbers))
    .execute();
  if (found.length === 0) return new Map();
  const rows = await lockOrganisations(
    em,
    found.map(({ id }) => id),
  );
  return new Map(rows.map((row) => [row.organisationNumber!, row]));
}
