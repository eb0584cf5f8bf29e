import type { WithdrawalReason } from '@samspill/events/withdrawal-reason';
import { placeWithdrawn } from '@samspill/events/activities/place-withdrawn.v1';
import type { PlaceId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Deps } from '../deps.ts';
import { OccurrenceEntity } from '../occurrence/occurrence.entity.ts';
import { requireSample } from '../provenance.ts';
import { SeriesEntity } from '../series/series.entity.ts';
import { bury } from '../withdrawn/bury.ts';
import { lockPlace } from './lock-place.ts';

/** Takes it out of the register. PLACE_IN_USE while a date or a series takes place there, or ever did. */
export function withdrawPlace(
  { transaction, now }: Deps,
  id: PlaceId,
  reason: WithdrawalReason,
): Promise<PlaceId> {
  return transaction(async ({ em, record, redact }) => {
    const place = await lockPlace(em, id);
    requireSample(place.provenance, reason);
    const uses = await Promise.all([
      em.count(OccurrenceEntity, { placeId: id }),
      em.count(SeriesEntity, { placeId: id }),
    ]);
    if (uses.some((count) => count > 0)) throw new Refusal('PLACE_IN_USE');
    const at = now();
    const { municipalityNumber } = place;
    bury(em, place, reason, at);
    redact(id);
    record(placeWithdrawn(id, at, { state: null, reason }, { municipalityNumber }));
    return id;
  });
}
