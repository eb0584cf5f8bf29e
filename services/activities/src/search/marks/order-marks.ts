import type { ActivityRow } from '../../activity/activity-row.ts';

/** Signs of the marks of the week in which an order has an activity. */
export const WEEK_OF_START = 'B';
export const WEEK_OF_PUBLISHING = 'P';

/** One activity in 256 has it, by chance: how many of them are found tells how many there are. */
export const SAMPLE_MARK = 'r:0';

/** Where it stands in the orders of the lists, roughly. */
export function orderMarks({
  id,
  startKey,
  publishedKey,
}: Pick<ActivityRow, 'id' | 'startKey' | 'publishedKey'>): string[] {
  // The end of an id is chance.
  const sampled = id.endsWith('00');
  return [
    `${WEEK_OF_START}:${mondayOf(startKey)}`,
    `${WEEK_OF_PUBLISHING}:${mondayOf(new Date(publishedKey).toISOString().slice(0, 10))}`,
    ...(sampled ? [SAMPLE_MARK] : []),
  ];
}

function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}
