import { CalendarDate } from '@samspill/values/calendar-date';
import { ClockTime, osloDate, osloTime } from '@samspill/values/oslo-time';
import { Refusal } from '@samspill/values/refusals/refusal';
import { RRuleTemporal } from 'rrule-temporal';

/** Enough for a daily offer in a school year; what runs longer is a new series each season. */
export const SERIES_DATES_MAX = 400;
export const SERIES_YEARS_MAX = 2;
export const RULE_LENGTH_MAX = 200;

/** On which days a series falls, before clocks come into it. */
export interface Recurrence {
  /** As `readRule` gives it. */
  readonly rule: string;
  readonly startsOn: CalendarDate;
  /** Null where the rule has a COUNT. */
  readonly endsOn: CalendarDate | null;
  readonly exceptDates: readonly CalendarDate[];
  readonly extraDates: readonly CalendarDate[];
}

/** The parts there are, in their order, and what each may say. Whole days alone: a second time a day is another series. */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d?$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/,
  BYMONTH: listOf(/0?[1-9]|1[0-2]/),
  BYMONTHDAY: listOf(/[-+]?(?:0?[1-9]|[12]\d|3[01])/),
  BYDAY: listOf(/(?:[-+]?[1-9]\d?)?(?:MO|TU|WE|TH|FR|SA|SU)/),
  BYSETPOS: listOf(/[-+]?[1-9]\d{0,2}/),
  WKST: /^(?:MO|TU|WE|TH|FR|SA|SU)$/,
};

/** The last day of a rule, and until when on that day something may begin; null where the whole day is meant. */
export interface Until {
  readonly day: CalendarDate;
  readonly time: ClockTime | null;
}

/**
 * An RFC 5545 recurrence rule in one spelling: capitals, parts in the order above, UNTIL taken out as `until`, on clocks in
 * Norway. Refuses what is no rule and what counts in hours, weeks of the year or days of the year: RECURRENCE_RULE_INVALID.
 */
export function readRule(given: unknown): { rule: string; until: Until | null } {
  if (typeof given !== 'string' || given.length > RULE_LENGTH_MAX) throw invalid();
  const text = given
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '');
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [, name = '', value = ''] = /^([A-Z]+)=(.+)$/.exec(part) ?? [];
    if (!Object.hasOwn(PARTS, name) || parts.has(name) || !PARTS[name]!.test(value)) throw invalid();
    parts.set(name, value);
  }
  if (!parts.has('FREQ')) throw invalid();
  if (parts.has('COUNT') && parts.has('UNTIL')) throw invalid();
  // Of a numbered weekday in the year that is a day of the month as well the library takes either.
  if (parts.get('FREQ') === 'YEARLY' && parts.has('BYMONTHDAY') && /\d/.test(parts.get('BYDAY') ?? ''))
    throw invalid();
  const until = readUntil(parts.get('UNTIL'));
  parts.delete('UNTIL');
  const rule = Object.keys(PARTS)
    .filter((name) => parts.has(name))
    .map((name) => `${name}=${parts.get(name)}`)
    .join(';');
  // What the parts say together is for the library to judge.
  daysOf(rule, CalendarDate.parse('2026-01-01'), CalendarDate.parse('2026-01-01'));
  return { rule, until };
}

/**
 * The days of a series in order: those the rule gives, without the exceptions, and the extra ones. `isDayOff` takes out
 * days of the rule, never an extra one: whoever names a day means it. COUNT counts before anything is taken out, as
 * RFC 5545 has it. SERIES_WITHOUT_END, SERIES_TOO_LONG.
 */
export function daysIn(
  { rule, startsOn, endsOn, exceptDates, extraDates }: Recurrence,
  isDayOff: (day: CalendarDate) => boolean = () => false,
): readonly CalendarDate[] {
  if (endsOn === null && !/(?:^|;)COUNT=/.test(rule)) {
    throw new Refusal('SERIES_WITHOUT_END', { field: 'endsOn' });
  }
  const furthest = lastDayOf(startsOn);
  if (endsOn !== null && endsOn > furthest) throw tooLong();
  const except = new Set(exceptDates);
  const given = daysOf(rule, startsOn, endsOn ?? furthest);
  const all = [...given.filter((day) => !isDayOff(day)), ...extraDates].filter((day) => !except.has(day));
  const days = [...new Set(all)].toSorted();
  if (days.length > SERIES_DATES_MAX || (days.at(-1) ?? startsOn) > furthest) throw tooLong();
  return days;
}

/** The last day that a series from this one on may have. */
export function lastDayOf(startsOn: CalendarDate): CalendarDate {
  const last = Temporal.PlainDate.from(startsOn).add({ years: SERIES_YEARS_MAX }).subtract({ days: 1 });
  return CalendarDate.parse(last.toString());
}

function daysOf(rule: string, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  try {
    const found = new RRuleTemporal({ rruleString: rule, dtstart: noon(from), strict: true });
    return found
      .between(noon(from), noon(to), true)
      .map((at) => CalendarDate.parse(at.toString().slice(0, 10)));
  } catch (error) {
    // The library throws plain errors at what is no rule; there is no other way to ask it.
    throw error instanceof TypeError ? error : invalid();
  }
}

/** At noon in Greenwich no clock ever changes: here the library counts days and nothing else. */
function noon(day: CalendarDate): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' });
}

/** `20261218`, a time `20261218T235959` in Norway, or an instant `20261218T225959Z`. */
function readUntil(given: string | undefined): Until | null {
  if (given === undefined) return null;
  const [, year, month, day, time] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})Z?)?$/.exec(given) ?? [];
  if (year === undefined) throw invalid();
  try {
    const date = CalendarDate.parse(`${year}-${month}-${day}`);
    if (time === undefined) return { day: date, time: null };
    const clock = time.replace(/(..)(..)(..)/, '$1:$2:$3');
    if (!given.endsWith('Z')) return { day: date, time: ClockTime.parse(clock.slice(0, 5)) };
    const at = new Date(`${date}T${clock}Z`);
    return { day: osloDate(at), time: osloTime(at) };
  } catch {
    throw invalid();
  }
}

function listOf(one: RegExp): RegExp {
  return new RegExp(`^(?:${one.source})(?:,(?:${one.source}))*$`);
}

function invalid(): Refusal {
  return new Refusal('RECURRENCE_RULE_INVALID', { field: 'rule' });
}

function tooLong(): Refusal {
  return new Refusal('SERIES_TOO_LONG', { yearsMax: SERIES_YEARS_MAX, datesMax: SERIES_DATES_MAX });
}
