import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchedJars, KAFKA_VERSION, kafkaJars } from './kafka-jars.ts';

let tools: string;

beforeEach(() => {
  tools = mkdtempSync(join(tmpdir(), 'samspill-tools-'));
});

afterEach(() => rmSync(tools, { recursive: true, force: true }));

/** Fetches with a Maven that does as the script says; `$INTO` is where it shall put the jars. */
function fetchWith(script: string, log: (line: string) => void = () => {}): Promise<string> {
  const lines = ['#!/bin/sh', 'for each in "$@"; do INTO="${each#-DoutputDirectory=}"; done', script];
  writeFileSync(join(tools, 'mvn'), `${lines.join('\n')}\n`, { mode: 0o755 });
  return kafkaJars({ tools, log, env: { PATH: [tools, process.env['PATH']].join(delimiter) } });
}

function leftovers(): string[] {
  return readdirSync(join(tools, 'kafka', KAFKA_VERSION)).toSorted();
}

test('the version here is the one in pom.xml, and its jars are listed', () => {
  const infra = new URL('../../../../infra/kafka/', import.meta.url);
  const pom = readFileSync(new URL('pom.xml', infra), 'utf8');
  expect(pom).toContain(`<artifactId>kafka_2.13</artifactId>\n      <version>${KAFKA_VERSION}</version>`);
  expect(pom).not.toMatch(/https?:/);
  const lines = readFileSync(new URL('jars.sha256', infra), 'utf8').trim().split('\n');
  expect(lines).toContainEqual(
    expect.stringMatching(new RegExp(`^[0-9a-f]{64}  kafka_2.13-${KAFKA_VERSION}.jar$`)),
  );
  expect(lines.filter((line) => !/^[0-9a-f]{64} {2}[\w.-]+\.jar$/.test(line))).toEqual([]);
});

test.each([
  ['Could not transfer artifact: Unknown host', 'Maven did not reach the place that it fetches Kafka from.'],
  ['Connection refused', 'Maven did not reach the place that it fetches Kafka from.'],
  ['something else', 'Maven could not fetch Kafka.'],
])('"%s" is told in one sentence, and the next fetch starts from nothing', async (said, message) => {
  const fetching = fetchWith(`mkdir "$INTO"; echo "[ERROR] ${said}"; exit 1`);
  await expect(fetching).rejects.toMatchObject({ code: 'KAFKA_NOT_FETCHED', message });
  expect(leftovers()).toEqual(['fetch.log']);
});

test('a full disk is told as such', async () => {
  const fetching = fetchWith('echo "[ERROR] No space left on device" >&2; exit 1');
  await expect(fetching).rejects.toMatchObject({ code: 'DISK_FULL' });
});

test('jars that are missing or other than listed are refused, and nothing of them is kept', async () => {
  await expect(fetchWith('mkdir "$INTO"')).rejects.toMatchObject({
    code: 'KAFKA_NOT_FETCHED',
    message: expect.stringContaining('is missing'),
  });
  const fetching = fetchWith(
    `mkdir "$INTO"; while read sum jar; do echo "not it" > "$INTO/$jar"; done < "$(dirname "$3")/jars.sha256"`,
  );
  await expect(fetching).rejects.toMatchObject({
    code: 'KAFKA_NOT_FETCHED',
    message: expect.stringContaining('has another checksum'),
  });
  expect(leftovers()).toEqual(['fetch.log']);
  expect(fetchedJars(tools)).toBeNull();
});

test('without Maven it says so', async () => {
  const fetching = kafkaJars({ tools, log: () => {}, env: { PATH: '' } });
  await expect(fetching).rejects.toMatchObject({ code: 'KAFKA_NOT_AVAILABLE' });
});

test('an interrupted fetch ends at once, with the Maven it had started', async () => {
  const stop = new AbortController();
  writeFileSync(join(tools, 'mvn'), '#!/bin/sh\nsleep 600\n', { mode: 0o755 });
  const fetching = kafkaJars({
    tools,
    log: () => setImmediate(() => stop.abort()),
    signal: stop.signal,
    env: { PATH: [tools, process.env['PATH']].join(delimiter) },
  });
  await expect(fetching).rejects.toMatchObject({ code: 'INTERRUPTED' });
});
