import type { PlaceId } from '@samspill/values/ids';
import type { Deps } from '../deps.ts';
import { lockPlace } from './lock-place.ts';
import { changePlace as change, type Place, type PlaceDetails } from './place.ts';

/** Changes what is known of a place; only what is given. */
export function changePlace(
  { transaction, now }: Deps,
  id: PlaceId,
  details: Partial<PlaceDetails>,
): Promise<Place> {
  return transaction(async ({ em, record }) => {
    const place = await lockPlace(em, id);
    const { changes, event } = change(place, details, now());
    record(event);
    return Object.assign(place, changes);
  });
}
