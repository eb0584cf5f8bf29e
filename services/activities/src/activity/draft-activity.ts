import type { Deps } from '../deps.ts';
import { requireOpenOrganisers } from '../organiser/require-open-organisers.ts';
import { type Activity, type ActivityDetails, draft } from './activity.ts';
import { ActivityEntity } from './activity.entity.ts';

/** Nobody sees it until it is published, so no fact tells of it. Throws ORGANISER_UNKNOWN, ORGANISER_CLOSED. */
export function draftActivity({ transaction, now }: Deps, details: ActivityDetails): Promise<Activity> {
  return transaction(async ({ em }) => {
    await requireOpenOrganisers(em, details.organiserIds);
    return em.create(ActivityEntity, draft(details, now()));
  });
}
