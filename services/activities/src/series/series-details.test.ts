import { expect, test } from 'vitest';
import { readSeries } from './series-details.ts';

const said = { startsOn: '2026-09-01', startTime: '17:00', durationMinutes: 60 };

// 22 September is in summer time: 17:00 in Norway is 15:00 in Greenwich.
test.each([
  ['20260922', '2026-09-22'],
  ['20260922T150000Z', '2026-09-22'],
  ['20260922T215959Z', '2026-09-22'],
  // A calendar that cuts a series in two ends the first half a second before the second begins.
  ['20260922T145959Z', '2026-09-21'],
  ['20260922T165959', '2026-09-21'],
  ['20260921T220000Z', '2026-09-21'],
])('UNTIL=%s lets nothing begin after %s', (until, endsOn) => {
  expect(readSeries({ ...said, rule: `FREQ=WEEKLY;UNTIL=${until}` })).toMatchObject({
    rule: 'FREQ=WEEKLY',
    endsOn,
  });
});

test('a last day that is said for itself counts', () => {
  const rule = 'FREQ=WEEKLY;UNTIL=20260922T145959Z';
  expect(readSeries({ ...said, rule, endsOn: '2026-10-20' })).toMatchObject({ endsOn: '2026-10-20' });
});
