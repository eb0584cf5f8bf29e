import { CalendarDate, YEAR_MAX, YEAR_MIN } from './calendar-date.ts';
import { type Branded, type Parser, branded } from './parse.ts';
import { Refusal } from './refusals/refusal.ts';

/** A time on the wall clock, `HH:MM`, 00:00 to 23:59. */
export type ClockTime = Branded<string, 'ClockTime'>;

/** When clocks go back, 02:00 to 02:59 happens twice: in summer time (`earlier`), then in winter time (`later`). */
export type Which = 'earlier' | 'later';

/** The zone of every wall clock in the hub; the clock changes come from Node's own time-zone data. */
export const OSLO = 'Europe/Oslo';

/** Refuses what is not `HH:MM`: MALFORMED_TIME. */
export const ClockTime: Parser<ClockTime> = {
  parse(input) {
    if (typeof input !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(input))
      throw new Refusal('MALFORMED_TIME');
    return branded<ClockTime>(input);
  },
};

/** The day it is in Norway at this instant. */
export function osloDate(instant: Date): CalendarDate {
  const at = instant.getTime();
  const known = lately.find(({ from, to }) => from <= at && at < to);
  if (known !== undefined) return known.date;
  const begins = inOslo(instant).startOfDay();
  const date = CalendarDate.parse(begins.toPlainDate().toString());
  const day = { date, from: begins.epochMilliseconds, to: begins.add({ days: 1 }).epochMilliseconds };
  lately = [day, lately[0] ?? day];
  return date;
}

/** A day in Norway, from its first instant to that of the next. */
interface Day {
  readonly date: CalendarDate;
  readonly from: number;
  readonly to: number;
}

/** The two days asked for last: an import asks for the same two some hundred thousand times. */
let lately: readonly Day[] = [];

/** What the clock shows in Norway at this instant, to the minute. */
export function osloTime(instant: Date): ClockTime {
  return branded<ClockTime>(inOslo(instant).toPlainTime().toString({ smallestUnit: 'minute' }));
}

/**
 * The instant at which clocks in Norway show this date and time.
 *
 * Both clock changes are the caller's to decide, never guessed. In the hour that is skipped in March
 * (02:00 to 02:59 on the last Sunday) there is no such instant: TIME_DOES_NOT_EXIST. In the hour that comes twice
 * in October there are two: TIME_OCCURS_TWICE unless `which` says the earlier or the later.
 * At every other time `which` changes nothing.
 */
export function osloInstant(date: CalendarDate, time: ClockTime, which?: Which): Date {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  const earlier = local.toZonedDateTime(OSLO, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(OSLO, { disambiguation: 'later' });
  // Asked for a skipped time, Temporal answers with one before or after the gap.
  if (!earlier.toPlainDateTime().equals(local)) throw new Refusal('TIME_DOES_NOT_EXIST');
  if (!which && earlier.epochMilliseconds !== later.epochMilliseconds) throw new Refusal('TIME_OCCURS_TWICE');
  return new Date((which === 'later' ? later : earlier).epochMilliseconds);
}

/** The first instant of a day in Norway. The next day's first instant ends it: 23, 24 or 25 hours later. */
export function osloMidnight(date: CalendarDate): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(OSLO).epochMilliseconds);
}

function inOslo(instant: Date): Temporal.ZonedDateTime {
  if (Number.isNaN(instant.getTime())) throw new Refusal('MALFORMED_TIME');
  const year = instant.getUTCFullYear();
  if (year < YEAR_MIN || year > YEAR_MAX) {
    throw new Refusal('YEAR_OUT_OF_RANGE', { min: YEAR_MIN, max: YEAR_MAX });
  }
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(OSLO);
}
