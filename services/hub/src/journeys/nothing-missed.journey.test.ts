import { join } from 'node:path';
import { importRegister } from '@samspill/organisations/register/import-register';
import { aUnit, numberOf } from '@samspill/organisations/register/testing/a-unit';
import { hostileRegister } from '@samspill/organisations/register/testing/hostile-register';
import { readEnv } from '@samspill/service-kit/env';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOrganisations } from '../commands/opened-organisations.ts';
import { hubEnv } from '../env.ts';
import { type Followed, follow, take } from './follow.ts';
import { dataDirWithCluster, removeDataDir } from './data-dir.ts';
import { type StartedHub, startedHub } from './started-hub.ts';
import { registerOrganisation } from './writing.ts';

const CHANGES = `subscription ($after: String) {
  organisationChanged(after: $after) { cursor eventId kind organisation { name } }
}`;

interface Change {
  readonly cursor: string;
  readonly eventId: string;
  readonly kind: string;
  readonly organisation: { name: string };
}

const TELLS = 'subscription { organisationChanged { kind organisationId organisation { name } } }';

interface Told {
  readonly kind: string;
  readonly organisationId: string;
  /** Null of one that was withdrawn. */
  readonly organisation: { readonly name: string } | null;
}

let dir: string;
let hub: StartedHub;
const start = () => startedHub('--port', '0', '--data', dir, '--no-sample');

beforeAll(async () => {
  dir = await dataDirWithCluster();
  hub = await start();
});

afterAll(async () => {
  await hub.end('SIGTERM');
  await removeDataDir(dir);
});

test('one opened before a mutation receives its fact, joined with the state', async () => {
  const stream = await follow<Change>(hub.url, CHANGES);
  await registerOrganisation(hub, 'Før og etter');
  const [first] = await take(stream, 1);
  expect(first!.message).toMatchObject({
    kind: 'ORGANISATION_REGISTERED',
    organisation: { name: 'Før og etter' },
  });
  expect(first!.id).toBe(first!.message.cursor);
  await stream.return(undefined);
});

test('one reopened receives exactly what it missed, through a killed process', async () => {
  const live = await follow<Change>(hub.url, CHANGES);
  for (let i = 0; i < 5; i += 1) await registerOrganisation(hub, `Før drapet ${i}`);
  const seen: Followed<Change>[] = await take(live, 3);

  // Killed with two messages on their way and more being written.
  const writing = Promise.allSettled(
    Array.from({ length: 20 }, (_, i) => registerOrganisation(hub, `Under drapet ${i}`)),
  );
  await hub.end('SIGKILL');
  const acknowledged = (await writing).filter(({ status }) => status === 'fulfilled').length;
  hub = await start();
  for (let i = 0; i < 5; i += 1) await registerOrganisation(hub, `Etter drapet ${i}`);

  const whole = await follow<Change>(hub.url, CHANGES, { variables: { after: 'start' } });
  const all: Followed<Change>[] = [];
  for await (const each of whole) {
    all.push(each);
    if (each.message.organisation.name === 'Etter drapet 4') break;
  }
  expect(
    all.filter(({ message }) => message.organisation.name.startsWith('Under')).length,
  ).toBeGreaterThanOrEqual(acknowledged);

  const lastSeen = seen.at(-1)!;
  const place = all.findIndex(({ message }) => message.eventId === lastSeen.message.eventId);
  const missed = all.slice(place + 1);
  const byCursor = await take(
    await follow<Change>(hub.url, CHANGES, { variables: { after: lastSeen.message.cursor } }),
    missed.length,
  );
  expect(byCursor).toEqual(missed);
  const byEventSource = await take(
    await follow<Change>(hub.url, CHANGES, { lastEventId: lastSeen.id }),
    missed.length,
  );
  expect(byEventSource).toEqual(missed);
});

test('a cursor of another hub is refused with the earliest there is', async () => {
  const foreign = `${'0'.repeat(32)}.7`;
  await expect(follow(hub.url, CHANGES, { variables: { after: foreign } })).rejects.toThrow(
    /410.*CURSOR_GONE/,
  );
});

test('what the register’s feed does to a unit reaches whoever follows, in order', async () => {
  const register = await hostileRegister();
  const units = [1, 2, 3].map((n) => aUnit(n, { registrertIFrivillighetsregisteret: true }));
  for (const unit of units) register.units.set(unit['organisasjonsnummer'] as string, unit);
  register.dump = { ...register.dump, units };
  await using opened = await openOrganisations({ data: dir, env: readEnv(hubEnv, {}) });
  const imported = (onlyChanges: boolean) =>
    importRegister(opened.organisations.importing('test'), {
      sources: [register.url],
      onlyChanges,
      dir: join(dir, 'imports'),
      signal: new AbortController().signal,
      requestsPerSecond: 10_000,
      listener: {
        begun: () => {},
        fetched: () => {},
        waiting: () => {},
        dated: () => {},
        reached: () => {},
        finished: () => {},
        lacking: () => {},
        attached: () => {},
        followed: () => {},
      },
    });
  const live = await follow<Told>(hub.url, TELLS);
  await imported(false);
  const registered = await take(live, 3);
  expect(new Set(registered.map(({ message }) => message.organisation?.name))).toEqual(
    new Set(['LAG 1', 'LAG 2', 'LAG 3']),
  );
  const idOf = (n: number) =>
    registered.find(({ message }) => message.organisation?.name === `LAG ${n}`)!.message.organisationId;

  register.units.set(numberOf(1), { ...units[0], navn: 'NYTT NAVN' });
  register.units.set(numberOf(3), 410);
  ['Endring', 'Sletting', 'Fjernet'].forEach((endringstype, i) =>
    register.updates.push({
      oppdateringsid: 10 + i,
      dato: new Date().toISOString(),
      organisasjonsnummer: numberOf(i + 1),
      endringstype,
    }),
  );
  await imported(true);
  const changes = (await take(live, 3)).map(({ message }) => message);
  expect(new Map(changes.map(({ organisationId, kind }) => [organisationId, kind]))).toEqual(
    new Map([
      [idOf(1), 'ORGANISATION_RENAMED'],
      [idOf(2), 'ORGANISATION_CLOSED'],
      [idOf(3), 'ORGANISATION_WITHDRAWN'],
    ]),
  );
  await live.return(undefined);
  await register.close();
});
