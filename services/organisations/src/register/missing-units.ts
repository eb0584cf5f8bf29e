import { appendFile, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { readsOf } from '../organisation/organisation-reads.ts';
import { confirmFeed } from './feed-place.ts';
import type { ImportDeps } from './import-register.ts';
import type { Feed } from './register-rows.ts';
import { RegisterUnitEntity } from './register-unit.entity.ts';
import type { SeenNumbers } from './seen-numbers.ts';

/** Read, and marked, at once. */
const PAGE_ROWS = 10_000;
/** A register does not lose a tenth of its units from one file to the next: what lacks more is a part of it. */
const MISSING_SHARE_MAX = 0.1;

/** Forms that stand in the file of sub-units; all others are in that of units. */
const SUBUNIT_FORMS = ['BEDR', 'AAFY'] as const;

export interface Missing {
  readonly units: number;
  /** Whether the file is a part of the register, which says nothing of those that are not in it. */
  readonly isPart: boolean;
}

interface FileOfUnits {
  readonly feed: Feed;
  readonly asOf: Date;
  readonly seen: SeenNumbers;
  /** Gets a line for each that is missing. */
  readonly list: string;
}

/**
 * After a file has been read to its end: the units that were here before it was made and are not in it are marked and listed.
 * Nothing else is done to them. A file lacks deleted units and withdrawn ones alike, and those want opposite things; the
 * feed of changes says which it is. A whole file confirms all others as of the day it was made.
 */
export async function markMissing(
  deps: ImportDeps,
  { feed, asOf, seen, list }: FileOfUnits,
): Promise<Missing> {
  const held = await heldCount(deps, feed, asOf);
  const missing: Lacked[] = [];
  for await (const page of heldBefore(deps, feed, asOf)) {
    missing.push(...page.filter(({ organisationNumber }) => !seen.has(organisationNumber)));
    if (missing.length > held * MISSING_SHARE_MAX) return { units: missing.length, isPart: true };
  }
  for (let from = 0; from < missing.length; from += PAGE_ROWS) {
    const numbers = missing.slice(from, from + PAGE_ROWS).map(({ organisationNumber }) => organisationNumber);
    await deps.transaction(async ({ em }) => {
      const where = { organisationNumber: { $in: numbers }, missingSince: null };
      await em.nativeUpdate(RegisterUnitEntity, where, { missingSince: asOf });
    });
  }
  await confirmFeed(deps, feed, asOf);
  await rm(list, { force: true });
  if (missing.length > 0) {
    await mkdir(dirname(list), { recursive: true });
    await appendFile(list, missing.map((unit) => `${JSON.stringify(unit)}\n`).join(''));
  }
  return { units: missing.length, isPart: false };
}

interface Lacked {
  readonly organisationNumber: OrganisationNumber;
  readonly form: string;
}

/** What a feed brought after the file was made cannot be in it. */
function unitsBefore({ orm }: ImportDeps, feed: Feed, asOf: Date) {
  return readsOf(orm.em.fork())
    .selectFrom('registerUnit')
    .where('form', feed === 'SUBUNITS' ? 'in' : 'not in', SUBUNIT_FORMS)
    .where('deletedOn', 'is', null)
    .where('readAt', '<', asOf.toISOString());
}

async function heldCount(deps: ImportDeps, feed: Feed, asOf: Date): Promise<number> {
  const { held } = await unitsBefore(deps, feed, asOf)
    .select((eb) => eb.fn.countAll<string>().as('held'))
    .executeTakeFirstOrThrow();
  return Number(held);
}

async function* heldBefore(deps: ImportDeps, feed: Feed, asOf: Date): AsyncGenerator<Lacked[]> {
  for (let last = ''; ;) {
    const page = await unitsBefore(deps, feed, asOf)
      .select(['organisationNumber', 'form'])
      .where('organisationNumber', '>', last as OrganisationNumber)
      .orderBy('organisationNumber')
      .limit(PAGE_ROWS)
      .execute();
    if (page.length === 0) return;
    yield page;
    last = page.at(-1)!.organisationNumber;
  }
}
