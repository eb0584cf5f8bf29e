import { OSLO } from '@samspill/values/oslo-time';
import { Refusal } from '@samspill/values/refusals/refusal';
import { daysIn } from '../../series/recurrence.ts';
import { readSeries } from '../../series/series-details.ts';
import type { ImportedPlace, ImportedSeries } from '../imported.ts';
import { list, numberOf, object, type Thing, textOf } from './json-ld.ts';

const DAYS: Readonly<Record<string, string>> = {
  Monday: 'MO',
  Tuesday: 'TU',
  Wednesday: 'WE',
  Thursday: 'TH',
  Friday: 'FR',
  Saturday: 'SA',
  Sunday: 'SU',
};

const FREQUENCIES: Readonly<Record<string, string>> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' };

/**
 * The schedules of a series that can be one here: on Norwegian clocks, with a start and an end, and no longer than a series
 * may be. Of others, which say less or more than a series can, the sessions come as dates.
 */
export function schedulesOf(data: Thing, id: string, place: ImportedPlace | null): ImportedSeries[] {
  return list(data['eventSchedule']).flatMap((each, i) => {
    const schedule = object(each);
    const says = schedule && seriesOf(schedule);
    if (!says || !isUsable(says)) return [];
    return [{ externalId: textOf(schedule['@id']) ?? `${id}#schedule-${i + 1}`, says, place }];
  });
}

function isUsable(says: ImportedSeries['says']): boolean {
  try {
    const { startsOn, endsOn, rule, exceptDates, extraDates } = readSeries(says);
    daysIn({ startsOn, endsOn, rule, exceptDates, extraDates });
    return endsOn === null || endsOn >= startsOn;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function seriesOf(schedule: Thing): ImportedSeries['says'] | null {
  const startsOn = dayOf(schedule['startDate']);
  const endsOn = dayOf(schedule['endDate']);
  const count = numberOf(schedule['repeatCount']);
  const startTime = clockOf(schedule['startTime']);
  const durationMinutes = minutesOf(schedule);
  const rule = ruleOf(schedule, count);
  const zone = textOf(schedule['scheduleTimezone']) ?? OSLO;
  if (zone !== OSLO || !startsOn || !startTime || !rule || durationMinutes === null) return null;
  if (endsOn === null && count === null) return null;
  const exceptDates = list(schedule['exceptDate']).flatMap((each) => dayOf(each) ?? []);
  return { rule, startsOn, endsOn, startTime, durationMinutes, exceptDates };
}

function ruleOf(schedule: Thing, count: number | null): string | null {
  const [, every, unit] = /^P(\d+)([DWMY])$/.exec(textOf(schedule['repeatFrequency']) ?? 'P1W') ?? [];
  if (every === undefined || unit === undefined) return null;
  const days = list(schedule['byDay']).flatMap((each) => {
    const name = (textOf(each) ?? '').replace(/^.*[/:]/, '');
    return DAYS[name] ?? (/^(?:[-+]?\d)?(?:MO|TU|WE|TH|FR|SA|SU)$/.test(name) ? name : []);
  });
  const monthDays = list(schedule['byMonthDay']).flatMap((each) => numberOf(each) ?? []);
  const months = list(schedule['byMonth']).flatMap((each) => numberOf(each) ?? []);
  return [
    `FREQ=${FREQUENCIES[unit]}`,
    ...(every === '1' ? [] : [`INTERVAL=${every}`]),
    ...(count === null ? [] : [`COUNT=${count}`]),
    ...(months.length > 0 ? [`BYMONTH=${months.join(',')}`] : []),
    ...(monthDays.length > 0 ? [`BYMONTHDAY=${monthDays.join(',')}`] : []),
    ...(days.length > 0 ? [`BYDAY=${days.join(',')}`] : []),
  ].join(';');
}

function minutesOf(schedule: Thing): number | null {
  const [from, to] = [clockOf(schedule['startTime']), clockOf(schedule['endTime'])];
  const length = textOf(schedule['duration']);
  if (length !== null) {
    try {
      return Temporal.Duration.from(length).total({ unit: 'minute' });
    } catch {
      return null;
    }
  }
  if (!from || !to) return null;
  const minutes = Temporal.PlainTime.from(from).until(Temporal.PlainTime.from(to)).total({ unit: 'minute' });
  // Past midnight.
  return minutes > 0 ? minutes : minutes + 24 * 60;
}

function clockOf(given: unknown): string | null {
  return /^([01]\d|2[0-3]):[0-5]\d/.exec(textOf(given) ?? '')?.[0] ?? null;
}

/** The day as it is written; a time of it is left out. */
function dayOf(given: unknown): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(textOf(given) ?? '')?.[0] ?? null;
}
