import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import type { Deps } from '../organisation/changes/deps.ts';
import { readsOf } from '../organisation/organisation-reads.ts';
import { anyOf } from './any-of.ts';
import { onceMore } from './once-more.ts';
import { ImportProgressEntity } from './register-import.entity.ts';
import type { RegisterUnit } from './register-unit.ts';
import { writeUnits, writeVoluntary } from './register-writes.ts';
import { type Settled, settle } from './settle.ts';
import type { Voluntary } from './voluntary.ts';

/** How far the source is read when the rows of this batch are in. */
export interface Reached {
  readonly identity: string;
  readonly elementsDone: number;
  /** When the register made what is read. */
  readonly asOf: Date;
  /** The batch before: it commits first, so that all up to `elementsDone` is in. */
  readonly after?: Promise<unknown>;
}

/** Rows, organisations, facts and how far it got: one commit, so that an import killed anywhere goes on from there. */
export function takeUnits(
  { transaction, now }: Deps,
  units: readonly RegisterUnit[],
  reached: Reached,
): Promise<Settled> {
  return onceMore(() =>
    transaction(async ({ em, record }) => {
      const kept = await writeUnits(em, await withoutRemoved(em, lastOfEach(units), reached.asOf));
      const settled = await settle({ em, record }, kept, { at: now(), asOf: reached.asOf });
      await move(em, reached);
      return settled;
    }),
  );
}

/** The same for a page of Frivillighetsregisteret: units that are known already follow at once. */
export function takeVoluntary(
  { transaction, now }: Deps,
  voluntary: readonly Voluntary[],
  reached: Reached,
): Promise<Settled> {
  return onceMore(() =>
    transaction(async ({ em, record }) => {
      const kept = await withoutRemoved(em, lastOfEach(voluntary), reached.asOf);
      await writeVoluntary(em, kept);
      const numbers = kept.map(({ organisationNumber }) => organisationNumber);
      const settled = await settle({ em, record }, await unitsOf(em, numbers), {
        at: now(),
        asOf: reached.asOf,
      });
      await move(em, reached);
      return settled;
    }),
  );
}

/** What is stored of these numbers, in their order. */
export async function unitsOf(
  em: SqlEntityManager,
  numbers: readonly OrganisationNumber[],
): Promise<RegisterUnit[]> {
  const rows = await readsOf(em)
    .selectFrom('registerUnit')
    .selectAll()
    .where('organisationNumber', '=', anyOf(numbers))
    .orderBy('organisationNumber')
    .execute();
  return rows.map((row) => Object.assign(row, { readAt: new Date(row.readAt) }));
}

async function move(em: SqlEntityManager, { identity, elementsDone, after }: Reached): Promise<void> {
  await after;
  await em.nativeUpdate(ImportProgressEntity, { identity }, { elementsDone });
}

/** A number that stands there twice: the last one holds. */
function lastOfEach<Row extends { readonly organisationNumber: OrganisationNumber }>(
  rows: readonly Row[],
): Row[] {
  return [...new Map(rows.map((row) => [row.organisationNumber, row])).values()];
}

/** What was withdrawn from open data later than this was made stays away. */
async function withoutRemoved<Row extends { readonly organisationNumber: OrganisationNumber }>(
  em: SqlEntityManager,
  rows: readonly Row[],
  asOf: Date,
): Promise<Row[]> {
  const removed = await readsOf(em)
    .selectFrom('registerRemoved')
    .select('organisationNumber')
    .where('organisationNumber', '=', anyOf(rows.map((row) => row.organisationNumber)))
    .where('removedAt', '>=', asOf.toISOString())
    .execute();
  if (removed.length === 0) return [...rows];
  const gone = new Set(removed.map(({ organisationNumber }) => organisationNumber));
  return rows.filter(({ organisationNumber }) => !gone.has(organisationNumber));
}
