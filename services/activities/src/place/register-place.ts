import type { Deps } from '../deps.ts';
import { type Place, type PlaceDetails, register } from './place.ts';
import { PlaceEntity } from './place.entity.ts';

export function registerPlace({ transaction, now }: Deps, details: PlaceDetails): Promise<Place> {
  return transaction(async ({ em, record }) => {
    const { place, event } = register(details, now());
    record(event);
    return em.create(PlaceEntity, place);
  });
}
