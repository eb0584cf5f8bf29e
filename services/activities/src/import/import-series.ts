import { type ActivityId, SeriesId } from '@samspill/values/ids';
import { addSeries } from '../series/add-series.ts';
import { changeSeries } from '../series/change-series.ts';
import { removeSeries } from '../series/remove-series.ts';
import { readSeries } from '../series/series-details.ts';
import { SeriesEntity } from '../series/series.entity.ts';
import { ImportItemEntity } from './import-item.entity.ts';
import { importPlace } from './import-place.ts';
import { changedHere, type ImportScope, itemOf, keepItem, stillOurs } from './import-scope.ts';
import type { ImportedSeries } from './imported.ts';

const KIND = 'Schedule';

/** The series of an activity as the source has them. What somebody here has changed of one stays. Whether anything changed. */
export async function importSeries(
  scope: ImportScope,
  activityId: ActivityId,
  all: readonly ImportedSeries[],
): Promise<boolean> {
  let changed = false;
  for (const each of all) if (await importOne(scope, activityId, each)) changed = true;
  const items = await scope.em.find(ImportItemEntity, { feed: scope.feed, kind: KIND, activityId });
  const gone = items.filter(
    ({ externalId, recordId }) => recordId !== null && !all.some((each) => each.externalId === externalId),
  );
  for (const item of gone) {
    const series = await scope.em.findOne(SeriesEntity, { id: item.recordId as SeriesId });
    if (series && changedHere(series, item.written)) {
      Object.assign(item, { outcome: 'KEPT', changedAt: scope.at });
      continue;
    }
    if (series) await removeSeries(scope.deps, series.id, 'OTHER');
    Object.assign(item, { outcome: 'DELETED', recordId: null, changedAt: scope.at });
    changed = true;
  }
  return changed;
}

async function importOne(
  scope: ImportScope,
  activityId: ActivityId,
  { externalId, says, place }: ImportedSeries,
): Promise<boolean> {
  const key = { kind: KIND, externalId };
  const placeId = place ? await importPlace(scope, place) : null;
  const details = readSeries({ ...says, placeId });
  const item = await itemOf(scope, KIND, externalId);
  const known = item?.recordId
    ? await scope.em.findOne(SeriesEntity, { id: item.recordId as SeriesId })
    : null;
  const series = known?.activityId === activityId ? known : null;
  if (!series) {
    // Ended here by somebody: the source does not bring it back. But to an activity that is back it belongs anew.
    if (item?.recordId && !known) return false;
    const { id } = await addSeries(scope.deps, activityId, details);
    await keepItem(scope, key, { outcome: 'NEW', recordId: id, activityId, written: { ...details } });
    return true;
  }
  const changes = stillOurs(series, details, item!.written);
  const changing = Object.keys(changes).length > 0;
  if (changing) await changeSeries(scope.deps, series.id, changes, 'OTHER');
  await keepItem(scope, key, { outcome: changing ? 'CHANGED' : 'SAME', written: { ...details } });
  return changing;
}
