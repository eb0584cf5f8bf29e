import type { ActivityRow } from '../../activity/activity-row.ts';

/** Signs of the marks of the week in which an order has an activity. */
export const WEEK_OF_START = 'B';
export const WEEK_OF_PUBLISHING = 'P';

/** Where it stands in the orders of the lists, roughly. */
export function orderMarks({
  startKey,
  publishedKey,
}: Pick<ActivityRow, 'startKey' | 'publishedKey'>): string[] {
  return [
    `${WEEK_OF_START}:${mondayOf(startKey)}`,
    `${WEEK_OF_PUBLISHING}:${mondayOf(new Date(publishedKey).toISOString().slice(0, 10))}`,
  ];
}

function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}
