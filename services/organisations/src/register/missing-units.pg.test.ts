import { afterAll, beforeAll, expect, test } from 'vitest';
import { utimes } from 'node:fs/promises';
import { dataOf } from '../testing/answers.ts';
import { mutations, registered } from '../testing/commands.ts';
import { TODAY, type TestService, testService } from '../testing/test-service.ts';
import { aUnit, numberOf } from './testing/a-unit.ts';
import { type ImportDir, importDir } from './testing/import-dir.ts';

let service: TestService;
let dir: ImportDir;
let now = TODAY;
const voluntary = { registrertIFrivillighetsregisteret: true };
const UNITS = Array.from({ length: 30 }, (_, n) => aUnit(n, voluntary));

beforeAll(async () => {
  service = await testService({ now: () => now });
  dir = await importDir(service);
});
afterAll(async () => {
  await service.dispose();
  await dir.remove();
});

/** Imports a file that was made on a day, on that day. */
async function importOn(day: string, units: readonly object[]) {
  now = new Date(`${day}T08:00:00.000Z`);
  const file = await dir.write(`${day}.json`, units);
  await utimes(file, now, now);
  return dir.importOf(file);
}

const freshness = async (n: number) =>
  dataOf(
    await service.ask(
      'query ($n: String!) { organisationByNumber(organisationNumber: $n) { assuredOn status freshness { assuredOn } } registerUnit(organisationNumber: $n) { missingSince } }',
      { n: numberOf(n) },
    ),
  ) as {
    organisationByNumber: { assuredOn: string; status: string; freshness: { assuredOn: string } };
    registerUnit: { missingSince: string | null };
  };

/** Names of those that the filter finds, and of those whose own freshness says the same. */
async function assuredBefore(day: string): Promise<string[]> {
  const ask = (filter: string) =>
    service.ask(`{ organisations(first: 100${filter}) { edges { node { name freshness { assuredOn } } } } }`);
  const nodes = (answer: Awaited<ReturnType<typeof ask>>) =>
    (
      dataOf(answer)['organisations'] as {
        edges: { node: { name: string; freshness: { assuredOn: string | null } } }[];
      }
    ).edges.map(({ node }) => node);
  const found = nodes(await ask(`, filter: { assuredBefore: "${day}" }`)).map(({ name }) => name);
  const all = nodes(await ask(''));
  const told = all.filter(({ freshness: { assuredOn } }) => assuredOn === null || assuredOn < day);
  expect(found.toSorted()).toEqual(told.map(({ name }) => name).toSorted());
  return found.toSorted();
}

test('what a later file lacks is marked, listed and otherwise left as it is', async () => {
  expect((await importOn('2026-06-10', UNITS)).lacking).toEqual([]);
  const before = await service.counted();
  expect((await importOn('2026-07-10', UNITS.slice(2))).lacking).toEqual([[2, true]]);
  expect(await dir.listed('missing-units.ndjson')).toEqual([
    { organisationNumber: numberOf(0), form: 'FLI' },
    { organisationNumber: numberOf(1), form: 'FLI' },
  ]);
  expect(await freshness(1)).toMatchObject({
    organisationByNumber: { status: 'ACTIVE' },
    registerUnit: { missingSince: '2026-07-10T08:00:00.000Z' },
  });
  expect(await service.counted()).toEqual(before);
});

test('a register that says the same confirms it, without telling a fact of each', async () => {
  expect((await freshness(5)).organisationByNumber).toMatchObject({
    assuredOn: '2026-06-10',
    freshness: { assuredOn: '2026-07-10' },
  });
  // Not of what it no longer holds, nor of what somebody else vouches for.
  expect((await freshness(1)).organisationByNumber.freshness).toEqual({ assuredOn: '2026-06-10' });
  await registered(service, { name: 'Vårt eget', source: 'OWNER', assuredOn: '2026-01-02' });
  const byHand = { organisationNumber: numberOf(40), source: 'REGISTER', assuredOn: '2026-01-03' };
  await registered(service, { name: 'For hand', ...byHand });
  expect(await assuredBefore('2026-07-10')).toEqual(['For hand', 'LAG 0', 'LAG 1', 'Vårt eget']);
  expect(await assuredBefore('2026-01-03')).toEqual(['Vårt eget']);
  expect(await assuredBefore('2026-07-11')).toHaveLength(32);
});

test('vouched for by hand later than the register was read, that day stands', async () => {
  now = new Date('2026-07-20T08:00:00.000Z');
  const { id } = dataOf(
    await service.ask('query ($n: String!) { organisationByNumber(organisationNumber: $n) { id } }', {
      n: numberOf(6),
    }),
  )['organisationByNumber'] as { id: string };
  dataOf(await service.ask(mutations.assure, { input: { id } }));
  expect((await freshness(6)).organisationByNumber.freshness).toEqual({ assuredOn: '2026-07-20' });
  expect(await assuredBefore('2026-07-20')).not.toContain('LAG 6');
});

test('one that is in a file again is missing no more', async () => {
  expect((await importOn('2026-08-10', UNITS.slice(1))).lacking).toEqual([[1, true]]);
  expect(await freshness(1)).toMatchObject({
    organisationByNumber: { freshness: { assuredOn: '2026-08-10' } },
    registerUnit: { missingSince: null },
  });
  expect((await freshness(0)).registerUnit).toEqual({ missingSince: '2026-07-10T08:00:00.000Z' });
});

test('a part of the register says nothing of the rest, nor does an older file', async () => {
  expect((await importOn('2026-09-10', UNITS.slice(0, 3))).lacking).toEqual([[27, false]]);
  expect((await freshness(9)).organisationByNumber.freshness).toEqual({ assuredOn: '2026-08-10' });
  expect((await freshness(9)).registerUnit).toEqual({ missingSince: null });
  // Made before any of them was here.
  const old = await dir.write('old.json', UNITS.slice(3));
  await utimes(old, new Date('2026-05-01'), new Date('2026-05-01'));
  expect((await dir.importOf(old)).lacking).toEqual([]);
  expect((await freshness(9)).organisationByNumber.freshness).toEqual({ assuredOn: '2026-08-10' });
});

test('broken beyond reading but for its number, a unit is there', async () => {
  const broken = `{ "organisasjonsnummer" : "${numberOf(7)}", "navn" : "AVKUT`;
  const others = JSON.stringify(UNITS.filter((_, n) => n !== 7));
  now = new Date('2026-10-10T08:00:00.000Z');
  const { reports, lacking } = await dir.import('broken.json', `${others.slice(0, -1)}, ${broken} ]`);
  expect(reports).toMatchObject([{ rejected: 1 }]);
  expect(lacking).toEqual([]);
});

test('one that a file has deleted and a later one has again is open again; an older one opens nothing', async () => {
  const deleted = UNITS.map((unit, n) => (n === 12 ? { ...unit, slettedato: '2026-10-30' } : unit));
  await importOn('2026-11-01', deleted);
  expect((await freshness(12)).organisationByNumber).toMatchObject({ status: 'CLOSED' });
  const older = await dir.write('older.json', UNITS);
  await dir.importOf(older, { asOf: new Date('2026-10-20T08:00:00Z') });
  expect((await freshness(12)).organisationByNumber).toMatchObject({ status: 'CLOSED' });
  await importOn('2026-11-02', UNITS);
  expect((await freshness(12)).organisationByNumber).toMatchObject({ status: 'ACTIVE' });
  const facts = (await service.facts()).filter(({ type }) => /_(closed|reopened)/.test(type));
  expect(facts.map(({ type }) => type.split('.')[3])).toEqual([
    'organisation_closed',
    'organisation_reopened',
  ]);
});

test('of a copy it is said when the register made it: its changes are read from the day before', async () => {
  await service.sql('delete from register_feed');
  const copy = await dir.write('copy.json', UNITS);
  await dir.importOf(copy, { asOf: new Date('2026-05-20T22:00:00Z') });
  expect(await service.sql('select feed, begins_at from register_feed')).toEqual([
    { feed: 'UNITS', begins_at: new Date('2026-05-19T22:00:00Z') },
  ]);
});
