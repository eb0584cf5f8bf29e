import { expect, test } from 'vitest';
import { printedImport } from './import-progress.ts';

const report = { elements: 0, taken: 0, rejected: 0, registered: 0, changed: 0, withoutPlace: 0 };

/** What is printed while a list of a thousand is read, a tenth in each of so many seconds. */
function printed({ isTTY, seconds }: { isTTY: boolean; seconds: number }): string[] {
  const written: string[] = [];
  let now = 0;
  const listener = printedImport({ isTTY, write: (text) => written.push(String(text)) > 0 }, () => now);
  listener.begun('units');
  for (let tenth = 1; tenth <= 10; tenth++) {
    now += seconds * 1_000;
    listener.reached({ ...report, elements: tenth * 100 }, tenth / 10);
  }
  const rejects = { file: 'imports/rejected-units.ndjson', first: [501, 700] };
  listener.finished({ ...report, elements: 1_000, rejected: 2 }, rejects);
  return written;
}

test('on a terminal a bar that is drawn over, and how long it still takes', () => {
  const written = printed({ isTTY: true, seconds: 10 });
  expect(written.slice(0, 3)).toEqual([
    '\r\u001B[K[##......................]  10 % units: 100 read',
    '\r\u001B[K[#####...................]  20 % units: 200 read, 1 min 20 s left',
    '\r\u001B[K[#######.................]  30 % units: 300 read, 1 min 10 s left',
  ]);
  expect(written[8]).toBe('\r\u001B[K[######################..]  90 % units: 900 read, 10 s left');
  expect(written.slice(-2)).toEqual([
    '\r\u001B[Kunits: 1,000 read, 0 taken, 0 new organisations, 0 changed, in 100.0 s\n',
    '  2 could not be read (elements 501, 700); each has a line in imports/rejected-units.ndjson\n',
  ]);
});

test('of many that could not be read the first are told by their number', () => {
  const written: string[] = [];
  const listener = printedImport({ write: (text) => written.push(String(text)) > 0 });
  const rejects = { file: 'x.ndjson', first: [3, 4, 8, 9, 11] };
  const changes = { updates: 90, registered: 0, changed: 0, closed: 0, removed: 0 };
  listener.followed('UNITS', { ...changes, rejected: 1_200 }, rejects);
  listener.followed('UNITS', { ...changes, rejected: 1 }, { ...rejects, first: [3] });
  expect(written.filter((text) => text.startsWith('  '))).toEqual([
    '  1,200 could not be read (changes 3, 4, 8, 9, 11, …); each has a line in x.ndjson\n',
    '  1 could not be read (change 3); each has a line in x.ndjson\n',
  ]);
});

test('elsewhere plain lines, now and then', () => {
  const written = printed({ isTTY: false, seconds: 4 });
  expect(written.slice(0, 3)).toEqual([
    'units: begun\n',
    'units: 20 %, 200 read, 32 s left\n',
    'units: 40 %, 400 read, 24 s left\n',
  ]);
  expect(written.filter((text) => text.includes('\r'))).toEqual([]);
});
