import type { ActivityDetails } from '../activity/activity.ts';
import { draftActivity } from '../activity/draft-activity.ts';
import { publishActivity } from '../activity/publish-activity.ts';
import { addOccurrences } from '../occurrence/add-occurrences.ts';
import { someDetails } from './an-activity.ts';
import type { TestService } from './test-service.ts';

/** A day in September 2026, one hour from 17:00 in Norway. */
export function september(day: number) {
  const of = (hour: number) => new Date(`2026-09-${String(day).padStart(2, '0')}T${hour}:00:00Z`);
  return { startsAt: of(15), endsAt: of(16) };
}

/** In the database and public, with a date on each of the days of September given. */
export async function aPublishedActivity(
  { deps }: Pick<TestService, 'deps'>,
  details: Partial<ActivityDetails> & Pick<ActivityDetails, 'organiserIds'>,
  days: readonly number[] = [],
) {
  const { id } = await draftActivity(deps, someDetails(details));
  const dates = await addOccurrences(
    deps,
    id,
    days.map((day) => ({ ...september(day), placeId: null })),
  );
  const activity = await publishActivity(deps, id);
  return { activity, dates };
}
