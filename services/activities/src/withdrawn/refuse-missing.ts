import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '@samspill/values/refusals/refusal';
import { WithdrawnEntity } from './withdrawn.entity.ts';

/** Never there, or no longer: whoever holds a copy must learn which. */
export async function refuseMissing(
  em: SqlEntityManager,
  id: string,
  notFound: 'ACTIVITY_NOT_FOUND' | 'OCCURRENCE_NOT_FOUND' | 'PLACE_NOT_FOUND',
): Promise<never> {
  const tombstone = await em.findOne(WithdrawnEntity, { id });
  throw new Refusal(tombstone ? 'RECORD_WITHDRAWN' : notFound);
}
