import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { PlaceId } from '@samspill/values/ids';
import { refuseMissing } from '../withdrawn/refuse-missing.ts';
import { PlaceEntity } from './place.entity.ts';

/** Every place named exists, and cannot be withdrawn before commit. Throws PLACE_NOT_FOUND, RECORD_WITHDRAWN. */
export async function requirePlaces(em: SqlEntityManager, ids: readonly (PlaceId | null)[]): Promise<void> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return;
  const found = await em.find(
    PlaceEntity,
    { id: { $in: wanted } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_READ },
  );
  const missing = wanted.find((id) => !found.some((place) => place.id === id));
  if (missing !== undefined) await refuseMissing(em, missing, 'PLACE_NOT_FOUND');
}
