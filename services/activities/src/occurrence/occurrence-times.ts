import { Refusal } from '@samspill/values/refusals/refusal';

/** From and including `startsAt`, until and not including `endsAt`. */
export interface OccurrenceTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A summer camp fits; a whole season is many occurrences. */
export const OCCURRENCE_DAYS_MAX = 31;
export const OCCURRENCE_YEARS_BACK_MAX = 10;
export const OCCURRENCE_YEARS_AHEAD_MAX = 5;

/** What ends after `from` cannot have started before this: lets an index on the start find it. */
export function earliestStart(from: Date): Date {
  return new Date(from.getTime() - OCCURRENCE_DAYS_MAX * DAY_MS);
}

const DAY_MS = 86_400_000;
const YEAR_MS = 365.25 * DAY_MS;

/** Refuses times that nobody can have meant: reversed, longer than a month, in another decade than ours. */
export function requireSane({ startsAt, endsAt }: OccurrenceTimes, now: Date): void {
  if (endsAt <= startsAt) throw new Refusal('OCCURRENCE_ENDS_BEFORE_START', { field: 'endsAt' });
  if (endsAt.getTime() - startsAt.getTime() > OCCURRENCE_DAYS_MAX * DAY_MS) {
    throw new Refusal('OCCURRENCE_TOO_LONG', { field: 'endsAt', daysMax: OCCURRENCE_DAYS_MAX });
  }
  const years = (startsAt.getTime() - now.getTime()) / YEAR_MS;
  if (years < -OCCURRENCE_YEARS_BACK_MAX || years > OCCURRENCE_YEARS_AHEAD_MAX) {
    throw new Refusal('OCCURRENCE_TOO_FAR_AWAY', {
      field: 'startsAt',
      yearsBackMax: OCCURRENCE_YEARS_BACK_MAX,
      yearsAheadMax: OCCURRENCE_YEARS_AHEAD_MAX,
    });
  }
}
