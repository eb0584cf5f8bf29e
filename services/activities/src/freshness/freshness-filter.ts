import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { ActivitiesDatabase } from '../reads.ts';
import { earliestStart } from '../occurrence/occurrence-times.ts';
import { type ActivityGap, gapsOfDates, gapWeights, WHOLE } from './freshness.ts';

/** What a list may be narrowed by for whoever keeps the records in order. */
export interface FreshnessFilter {
  /** Lacks at least one of these. */
  readonly missing?: readonly ActivityGap[];
  /** Less whole than this, in hundredths. */
  readonly completenessBelow?: number;
  /** Vouched for before this day, or never. */
  readonly assuredBefore?: string;
  /** What is still to take place is judged by. */
  readonly now: Date;
}

/** The same rule as in freshness.ts, in the words of the database: its own fields by an index, its dates by theirs. */
export function lacking({ missing, completenessBelow, assuredBefore, now }: FreshnessFilter) {
  return (eb: ExpressionBuilder<ActivitiesDatabase, 'activity'>): Expression<SqlBool> => {
    const own = (missing ?? []).filter((gap) => !gapsOfDates.includes(gap));
    const any = [
      ...(own.length > 0 ? [sql<SqlBool>`${eb.ref('activity.gaps')} && cast(${own} as text[])`] : []),
      ...(missing?.includes('DATES') ? [withoutDate(eb, (dates) => coming(dates, now))] : []),
      ...(missing?.includes('PLACE') ? [withoutDate(eb, placed)] : []),
    ];
    return eb.and([
      ...(missing === undefined ? [] : [eb.or(any)]),
      ...(completenessBelow === undefined ? [] : [lessWholeThan(eb, completenessBelow, now)]),
      ...(assuredBefore === undefined ? [] : [eb('activity.assuredKey', '<', assuredBefore)]),
    ]);
  };
}

type Builder = ExpressionBuilder<ActivitiesDatabase, 'activity'>;
const datesOf = (eb: Builder) =>
  eb.selectFrom('occurrence').select('occurrence.id').whereRef('occurrence.activityId', '=', 'activity.id');
type Dates = ReturnType<typeof datesOf>;

/** By its own fields, in an index, as far as these decide; its dates are asked where they do not. */
function lessWholeThan(eb: Builder, hundredths: number, now: Date): Expression<SqlBool> {
  const whole = WHOLE - hundredths;
  const lacksWithDates = sql<number>`${eb.ref('activity.ownLack')}
    + case when ${withoutDate(eb, (dates) => coming(dates, now))} then ${gapWeights.DATES} else 0 end
    + case when ${withoutDate(eb, placed)} then ${gapWeights.PLACE} else 0 end`;
  return eb.and([
    eb('activity.ownLack', '>', whole - gapWeights.DATES - gapWeights.PLACE),
    eb.or([eb('activity.ownLack', '>', whole), sql<SqlBool>`${lacksWithDates} > ${whole}`]),
  ]);
}

function withoutDate(eb: Builder, narrowed: (dates: Dates) => Dates): Expression<SqlBool> {
  return eb.and([eb('activity.kind', '!=', 'EQUIPMENT_LENDING'), eb.not(eb.exists(narrowed(datesOf(eb))))]);
}

function placed(dates: Dates): Dates {
  return dates.where('occurrence.placeId', 'is not', null);
}

function coming(dates: Dates, now: Date): Dates {
  return dates
    .where('occurrence.status', 'in', ['SCHEDULED', 'RESCHEDULED'])
    .where('occurrence.endsAt', '>', now.toISOString())
    .where('occurrence.startsAt', '>=', earliestStart(now).toISOString());
}
