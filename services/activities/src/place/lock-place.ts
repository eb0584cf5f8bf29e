import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { PlaceId } from '@samspill/values/ids';
import { refuseMissing } from '../withdrawn/refuse-missing.ts';
import type { Place } from './place.ts';
import { PlaceEntity } from './place.entity.ts';

/** The row, kept from other writers until commit. Throws PLACE_NOT_FOUND, RECORD_WITHDRAWN. */
export async function lockPlace(em: SqlEntityManager, id: PlaceId): Promise<Place> {
  const place = await em.findOne(PlaceEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return place ?? refuseMissing(em, id, 'PLACE_NOT_FOUND');
}
