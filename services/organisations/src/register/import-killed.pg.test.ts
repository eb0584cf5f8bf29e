import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { testServiceDatabase } from '@samspill/messaging/testing/service-database';
import pg from 'pg';
import { expect, test } from 'vitest';
import { migrationsList } from '../migrations.ts';
import { aUnit, numberOf } from './testing/a-unit.ts';
import { generatedDump, generatedVoluntary } from './testing/generated-units.ts';
import type { ImportActorOptions } from './testing/import.actor.ts';

const UNITS = 1_500;
const BATCH_ROWS = 50;
const KILLS = 2;
/** Tables whose rows are the end state, and the facts without what differs from run to run. */
const STATE = {
  organisation: 'organisation',
  register_unit: 'register_unit',
  register_voluntary: 'register_voluntary',
  facts: `(select type, subject, version, data::text from (
    select type, aggregate_id as subject, version, data from messaging.stream
    union all select type, aggregate_id, version, data from messaging.outbox) told)`,
} as const;
/** As vitest.bundles.ts makes it. */
const ACTOR = fileURLToPath(new URL('../../dist/import-actor.mjs', import.meta.url));

test('killed again and again, an import ends where one that was let be ends', async () => {
  const seed = Number(process.hrtime.bigint() % 1_000_000n);
  console.log(`seed ${seed}`);
  const dir = await mkdtemp(join(tmpdir(), 'samspill-killed-'));
  const units = join(dir, 'units.json.gz');
  const voluntary = join(dir, 'voluntary.json');
  const dump = [...generatedDump(seed, UNITS)].join('');
  // Whoever is above stands at the other end of the list; one element is broken.
  const branch = aUnit(UNITS + 1, {
    overordnetEnhet: numberOf(UNITS + 2),
    registrertIFrivillighetsregisteret: true,
  });
  const parent = aUnit(UNITS + 2, { registrertIFrivillighetsregisteret: true });
  const broken = `{ "organisasjonsnummer" : "${numberOf(UNITS + 3)}", "navn" : "AVKUT`;
  await writeFile(
    units,
    gzipSync(`${dump.slice(0, -2)}, ${JSON.stringify(branch)}, ${broken}, ${JSON.stringify(parent)} ]`),
  );
  const listed = Array.from({ length: UNITS }, (_, n) => generatedVoluntary(seed, n)).filter(
    (each) => each !== null,
  );
  await writeFile(voluntary, JSON.stringify(listed));

  const states: Awaited<ReturnType<typeof stateOf>>[] = [];
  for (const kills of [0, KILLS]) {
    const database = await testServiceDatabase('organisations', migrationsList);
    const options: ImportActorOptions = {
      appUrl: database.appUrl,
      readerUrl: database.readerUrl,
      sources: [units, voluntary],
      dir: join(dir, `imports-${kills}`),
      now: '2030-06-10T08:00:00.000Z',
      batchRows: BATCH_ROWS,
    };
    for (let kill = 0; kill < kills; kill++) {
      const actor = spawnActor(options);
      // After a line, which follows a commit, and somewhere on the way to the next.
      await lines(actor, 3 + ((seed + 7 * kill) % 9));
      actor.kill('SIGKILL');
      await once(actor, 'exit');
    }
    const last = spawnActor(options);
    const [code] = await once(last, 'exit');
    expect(code).toBe(0);
    const owner = new pg.Client(database.ownerUrl);
    await owner.connect();
    states.push(await stateOf(owner));
    if (kills > 0) {
      // The control: one row less is seen.
      await owner.query('delete from register_unit where organisation_number = $1', [numberOf(UNITS + 2)]);
      expect(await stateOf(owner)).not.toEqual(states[0]);
    }
    await owner.end();
    await database.drop();
  }
  expect(states[0]!['organisation']!.rows).toBeGreaterThan(50);
  expect(states[1]).toEqual(states[0]);
  await rm(dir, { recursive: true });
});

function spawnActor(options: ImportActorOptions): ChildProcess {
  return spawn(process.execPath, [ACTOR, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

/** Until it has printed so many; or until it has ended, when it was quicker. */
async function lines(actor: ChildProcess, count: number): Promise<void> {
  let seen = 0;
  for await (const chunk of actor.stdout!) {
    seen += String(chunk).split('\n').length - 1;
    if (seen >= count) return;
  }
}

async function stateOf(client: pg.Client) {
  const state: Record<string, { rows: number; sha256: string }> = {};
  for (const [name, table] of Object.entries(STATE)) {
    const { rows } = await client.query<{ row: string }>(
      `select each::text collate "C" as row from ${table} each order by 1`,
    );
    const hash = createHash('sha256');
    for (const { row } of rows) hash.update(row).update('\n');
    state[name] = { rows: rows.length, sha256: hash.digest('hex') };
  }
  return state;
}
