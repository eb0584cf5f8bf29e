import type { OccurrenceId } from '@samspill/values/ids';
import type { Deps } from '../deps.ts';
import { requirePlaces } from '../place/require-places.ts';
import { lockOccurrence } from './lock-occurrence.ts';
import { changeOccurrence as change, type Occurrence, type OccurrenceDetails } from './occurrence.ts';

/** Changes where one date takes place and for how many; only what is given. */
export function changeOccurrence(
  { transaction, now }: Deps,
  id: OccurrenceId,
  details: Partial<OccurrenceDetails>,
): Promise<Occurrence> {
  return transaction(async ({ em, record }) => {
    const { occurrence, activity } = await lockOccurrence(em, id);
    await requirePlaces(em, [details.placeId ?? null]);
    const { changes, event } = change(occurrence, activity, details, now());
    if (event) record(event);
    return Object.assign(occurrence, changes, { editedAt: changes.changedAt });
  });
}
