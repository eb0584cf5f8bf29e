import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claim, UNREADABLE } from './owner-record.ts';
import { processIdentity } from './process-identity.ts';

let dir: string;
let path: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'samspill-record-'));
  path = join(dir, 'cluster.json');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

const me = { pid: process.pid, identity: processIdentity(process.pid)! };

function mine() {
  const claimed = claim(path);
  if ('heldBy' in claimed) throw new Error('held by somebody else');
  return claimed;
}

test('whoever comes second hears who was first, and what they run', () => {
  const { mine: record } = mine();
  record.update({ pid: 7, identity: 'seven', port: 5432 });
  expect(claim(path)).toEqual({ heldBy: { ...me, postmaster: { pid: 7, identity: 'seven', port: 5432 } } });
});

test('what was released can be claimed', () => {
  mine().mine.release();
  expect(existsSync(path)).toBe(false);
  expect(mine().left).toBeNull();
});

test('the record of a dead process whose number is in use again is broken, and told of', () => {
  const stale = {
    pid: process.pid,
    identity: 'another life',
    postmaster: { pid: 8, identity: 'eight', port: 1 },
  };
  writeFileSync(path, JSON.stringify(stale));
  expect(mine().left).toEqual(stale);
  expect(readdirSync(dir)).toEqual(['cluster.json']);
});

test.each(['', '{"pid":', 'null', '{"pid":"1"}'])(
  'a record that was left half-written (%j) is broken',
  (text) => {
    writeFileSync(path, text);
    utimesSync(path, 0, 0);
    expect(mine().left).toBe(UNREADABLE);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(me);
  },
);

test('nobody releases what is not theirs', () => {
  const { mine: record } = mine();
  const theirs = JSON.stringify({ ...me, identity: 'somebody else' });
  writeFileSync(path, theirs);
  record.release();
  expect(readFileSync(path, 'utf8')).toBe(theirs);
});
