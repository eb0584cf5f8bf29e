import type { ActivityId } from '@samspill/values/ids';
import { sql } from 'kysely';
import type { Reads } from '../reads.ts';
import type { DatesSeen } from './freshness.ts';

/** What the dates of each activity say of how whole its record is, in one statement. One without dates is not found. */
export async function datesSeen(
  reads: Reads,
  ids: readonly ActivityId[],
  now: Date,
): Promise<(DatesSeen & { activityId: ActivityId })[]> {
  return reads
    .selectFrom('occurrence')
    .select((eb) => [
      'activityId',
      sql<boolean>`bool_or(${eb.ref('status')} in ('SCHEDULED', 'RESCHEDULED') and ${eb.ref('endsAt')} > ${now.toISOString()})`.as(
        'coming',
      ),
      sql<boolean>`bool_or(${eb.ref('placeId')} is not null)`.as('placed'),
    ])
    .where('activityId', 'in', ids)
    .groupBy('activityId')
    .execute();
}
