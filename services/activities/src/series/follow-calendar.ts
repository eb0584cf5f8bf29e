import type { SeriesId } from '@samspill/values/ids';
import { activityStatusAfter } from '../activity/activity-transitions.ts';
import type { Deps } from '../deps.ts';
import { OccurrenceEntity } from '../occurrence/occurrence.entity.ts';
import { daysOffSchool } from '../school-calendar/days-off-school.ts';
import { datesPlanned } from './dates-planned.ts';
import { lockSeries } from './lock-series.ts';
import { planDates } from './series-plan.ts';
import { writeDates } from './write-dates.ts';

/**
 * Lets a series have its coming dates anew, since days off school were entered: what falls on one is called off as HOLIDAY,
 * what no longer does is added. Gives whether anything changed. The series itself says what it said.
 */
export function followCalendar({ transaction, now }: Deps, id: SeriesId): Promise<boolean> {
  return transaction(async (scope) => {
    const { em } = scope;
    const { series, activity } = await lockSeries(em, id);
    activityStatusAfter('addOccurrences', activity.status);
    const planned = datesPlanned(series, await daysOffSchool(em, activity.municipalityNumber));
    const present = await em.find(OccurrenceEntity, { seriesId: id }, { orderBy: { seriesDate: 'asc' } });
    const at = now();
    const plan = planDates(planned, present, at);
    return (await writeDates(scope, { series, activity }, plan, 'HOLIDAY', at)) > 0;
  });
}
