import type { OccurrenceId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Deps } from '../deps.ts';
import { lockOccurrence } from './lock-occurrence.ts';

/** Takes a date out of a draft. Once announced it is cancelled, never deleted: OCCURRENCE_ANNOUNCED. */
export function removeOccurrence({ transaction }: Deps, id: OccurrenceId): Promise<OccurrenceId> {
  return transaction(async ({ em }) => {
    const { occurrence, activity } = await lockOccurrence(em, id);
    if (activity.status !== 'DRAFT') throw new Refusal('OCCURRENCE_ANNOUNCED');
    em.remove(occurrence);
    return id;
  });
}
