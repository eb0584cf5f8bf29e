import { CalendarDate } from '@samspill/values/calendar-date';
import { Refusal } from '@samspill/values/refusals/refusal';
import { isWithin } from '../../activity/period.ts';
import { requireSane } from '../../occurrence/occurrence-times.ts';
import { daysIn } from '../../series/recurrence.ts';
import { readSeries } from '../../series/series-details.ts';
import { timesOn } from '../../series/series-times.ts';
import type { Rejected } from '../import-batch.ts';
import { readImportedPlace } from '../import-place.ts';
import type { ImportedActivity, ImportedPlace } from '../imported.ts';
import { CellRefused } from './cells.ts';
import type { Time } from './csv-time.ts';
import { type RowRefused, rowRefused } from './row-refused.ts';

export interface TimeOfRow extends Time {
  readonly line: number;
}

interface Given {
  readonly line: number;
  readonly imported: Pick<ImportedActivity, 'says'>;
  readonly times: readonly TimeOfRow[];
}

/** Which row of an activity was refused: that of the time which is to blame, else its first. */
export function timeRefused({ line, imported, times }: Given, rejected: Rejected, at: Date): RowRefused {
  for (const time of times) {
    const found = refusalOf(time, imported.says, at);
    if (found?.code === rejected.code)
      return rowRefused(found, time.line, found instanceof CellRefused ? found.column : null);
  }
  return rowRefused(rejected, line);
}

function refusalOf(time: Time, says: ImportedActivity['says'], at: Date): Refusal | null {
  try {
    requireFits(time, says, at);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function requireFits({ date, series }: Time, { startsOn, endsOn }: ImportedActivity['says'], at: Date): void {
  const period = { startsOn: dayOrNull(startsOn), endsOn: dayOrNull(endsOn) };
  const place = date?.place ?? series?.place;
  if (place) requireReadable(place);
  if (date) {
    requireSane(date, at);
    if (!isWithin(period, date)) throw new CellRefused('OCCURRENCE_OUTSIDE_PERIOD', 'first_day');
  }
  if (!series) return;
  const read = readSeries(series.says);
  const days = daysIn(read);
  for (const [day, column] of [
    [days[0], 'first_day'],
    [days.at(-1), 'last_day'],
  ] as const) {
    const times = day && timesOn(day, read);
    if (times && !isWithin(period, times)) throw new CellRefused('OCCURRENCE_OUTSIDE_PERIOD', column);
  }
}

/** Its id is made of its name. */
function requireReadable(place: ImportedPlace): void {
  try {
    readImportedPlace(place);
  } catch (error) {
    if (error instanceof Refusal && error.details['field'] === 'provenance.sourceId')
      throw new CellRefused(error.code, 'place', error.details);
    throw error;
  }
}

function dayOrNull(given: string | null | undefined): CalendarDate | null {
  return given ? CalendarDate.parse(given) : null;
}
