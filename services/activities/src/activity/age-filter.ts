import { AGE_MAX, type Participant } from '@samspill/values/age-rule';
import { type CalendarDate, YEAR_MAX, YEAR_MIN, yearOf } from '@samspill/values/calendar-date';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { ExpressionBuilder } from 'kysely';
import type { ActivitiesDatabase } from '../reads.ts';

/** For whom, and on which day: rules are tested on the activity's date, never on today's by default of the reader. */
export interface AgeFilter {
  readonly participant: Participant;
  readonly on: CalendarDate;
}

interface AgeFilterInput {
  readonly age?: number | null | undefined;
  readonly birthYear?: number | null | undefined;
}

/** One of the two, within bounds: AGE_FILTER_INVALID. */
export function readParticipant({ age, birthYear }: AgeFilterInput): Participant {
  if (age != null && birthYear == null && age >= 0 && age <= AGE_MAX) return { age };
  if (birthYear != null && age == null && birthYear >= YEAR_MIN && birthYear <= YEAR_MAX)
    return { birthYear };
  throw new Refusal('AGE_FILTER_INVALID', { ageMax: AGE_MAX });
}

/**
 * Only those that surely admit: `admits` answers yes, in SQL. An activity whose rule is unknown, or leaves the answer
 * open, is not found; nothing is promised to a child that the door may take back.
 */
export function surelyAdmits(filter: AgeFilter) {
  const { ages, years } = possible(filter);
  return (eb: ExpressionBuilder<ActivitiesDatabase, 'activity'>) =>
    eb.or([
      ages
        ? eb.and([
            eb('activity.ageKind', '=', 'range'),
            eb('activity.ageFrom', '<=', ages.lowest),
            eb('activity.ageTo', '>=', ages.highest),
          ])
        : eb.lit(false),
      eb.and([
        eb('activity.ageKind', '=', 'birthYears'),
        eb('activity.ageFrom', '<=', years.lowest),
        eb('activity.ageTo', '>=', years.highest),
      ]),
    ]);
}

export interface Span {
  readonly lowest: number;
  readonly highest: number;
}

/** The ages and the birth years that the participant can have on the day; no ages for those not yet born. */
export function possible({ participant, on }: AgeFilter): { ages: Span | null; years: Span } {
  // By the last day of a year everyone has had their birthday; before it some have and some have not.
  const notYet = on.endsWith('-12-31') ? 0 : 1;
  if ('age' in participant) {
    const born = yearOf(on) - participant.age;
    return {
      ages: { lowest: participant.age, highest: participant.age },
      years: { lowest: born - notYet, highest: born },
    };
  }
  const turning = yearOf(on) - participant.birthYear;
  const ages = turning < 0 ? null : { lowest: Math.max(turning - notYet, 0), highest: turning };
  return { ages, years: { lowest: participant.birthYear, highest: participant.birthYear } };
}
