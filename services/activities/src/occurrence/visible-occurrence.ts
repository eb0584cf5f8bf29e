import type { OccurrenceId } from '@samspill/values/ids';
import { visibleTo } from '../activity/visible.ts';
import type { Context } from '../context.ts';
import type { Occurrence } from './occurrence.ts';

/** A date is seen by those who see its activity. */
export async function visibleOccurrence(
  { loaders, viewer }: Pick<Context, 'loaders' | 'viewer'>,
  id: OccurrenceId,
): Promise<Occurrence | null> {
  const occurrence = await loaders.occurrence.load(id);
  if (!occurrence) return null;
  return visibleTo(viewer, await loaders.activity.load(occurrence.activityId)) && occurrence;
}
