import type { ActivityId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import { lockActivity } from '../activity/lock-activity.ts';
import type { Deps } from '../deps.ts';
import { requireOpenOrganisers } from '../organiser/require-open-organisers.ts';
import { requirePlaces } from '../place/require-places.ts';
import { announce, type NewOccurrence, type Occurrence, occurrenceOf } from './occurrence.ts';
import { OccurrenceEntity } from './occurrence.entity.ts';

/** A daily offer for a year takes four calls. */
export const OCCURRENCES_PER_COMMAND_MAX = 100;
/** Two a day for a year and some; what runs longer is a new activity each year. */
export const OCCURRENCES_PER_ACTIVITY_MAX = 800;

/** All of them or none. Those of a draft are announced when it is published. */
export function addOccurrences(
  { transaction, now }: Deps,
  activityId: ActivityId,
  given: readonly NewOccurrence[],
): Promise<readonly Occurrence[]> {
  return transaction(async ({ em, record }) => {
    const activity = await lockActivity(em, activityId);
    requireRoom(await em.count(OccurrenceEntity, { activityId }), given.length);
    await requireOpenOrganisers(em, activity.organiserIds);
    await requirePlaces(
      em,
      given.map(({ placeId }) => placeId),
    );
    const at = now();
    return given.map((each) => {
      const occurrence = em.create(OccurrenceEntity, occurrenceOf(activity, each, at));
      if (activity.status !== 'DRAFT') record(announce(occurrence, activity, at));
      return occurrence;
    });
  });
}

function requireRoom(present: number, more: number): void {
  if (more <= OCCURRENCES_PER_COMMAND_MAX && present + more <= OCCURRENCES_PER_ACTIVITY_MAX) return;
  throw new Refusal('OCCURRENCES_TOO_MANY', {
    perActivityMax: OCCURRENCES_PER_ACTIVITY_MAX,
    perCommandMax: OCCURRENCES_PER_COMMAND_MAX,
  });
}
