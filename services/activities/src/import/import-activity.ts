import { isDeepStrictEqual } from 'node:util';
import type { ActivityId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Activity, ActivityDetails } from '../activity/activity.ts';
import { ActivityEntity } from '../activity/activity.entity.ts';
import { readDetails } from '../activity/activity-details.ts';
import { cancelActivity } from '../activity/cancel-activity.ts';
import { changeActivity } from '../activity/change-activity.ts';
import { draftActivity } from '../activity/draft-activity.ts';
import { partImported } from '../activity/field-sources.ts';
import { publishActivity } from '../activity/publish-activity.ts';
import { rescheduleActivity } from '../activity/reschedule-activity.ts';
import { differing } from '../differing.ts';
import { importDate } from './import-date.ts';
import { ImportItemEntity } from './import-item.entity.ts';
import { type ImportItem, type ImportScope, itemOf, keepItem } from './import-scope.ts';
import { importSeries } from './import-series.ts';
import type { ImportedActivity, ImportedDate, ImportOutcome } from './imported.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * An activity with its series and dates as the source has them. What an owner has said of a field stays, with what the
 * source says beside it; one that is over or called off here is left alone.
 */
export async function importActivity(
  scope: ImportScope,
  imported: ImportedActivity,
  modified: string | null = null,
): Promise<ImportOutcome> {
  const { kind, externalId, address, says, publisher } = imported;
  const provenance = { source: 'IMPORT', sourceId: externalId, publisher } as const;
  const details = readDetails({ ...says, provenance });
  const item = await itemOf(scope, kind, externalId);
  const known = await recordOf(scope, item, { ...imported, details });
  // Ended by the source, and there again: what is called off stays so, hence it is another one.
  const isBack = known !== null && isOver(known) && item?.outcome === 'DELETED';
  const present = isBack ? null : known;
  // It was entered here, or comes from another source: what it says stands, and so do its times.
  if (present && !item?.recordId) {
    const { beside } = partImported<Activity>(present, withoutProvenance(details));
    if (differing(present, { importSays: beside }).length > 0) Object.assign(present, { importSays: beside });
    return 'KEPT';
  }
  if (item?.recordId && !isBack && (!present || isOver(present))) {
    await keepItem(scope, { kind, externalId }, { outcome: 'KEPT', modified });
    return 'KEPT';
  }

  const activity = present ?? (await draftActivity(scope.deps, details));
  await scope.em.flush();
  let changed = present ? await follow(scope, present, details) : false;
  if (await importSeries(scope, activity.id, imported.series)) changed = true;
  for (const date of imported.dates) {
    if ((await importDate(scope, activity.id, date)) !== 'SAME') changed = true;
  }
  if (!present) await publishActivity(scope.deps, activity.id);
  if (imported.cancelled) await cancelActivity(scope.deps, activity.id, 'OTHER');
  const outcome = present ? (changed || imported.cancelled ? 'CHANGED' : 'SAME') : 'NEW';
  await keepItem(
    scope,
    { kind, externalId },
    { outcome, address, modified, reason: null, recordId: activity.id, activityId: activity.id },
  );
  if (address !== null && !imported.cancelled) await importWaiting(scope, address, activity.id);
  return outcome;
}

/**
 * The activity it became; or, of a table that was exported here, the one that it tells of: by its id here, or by the id that
 * it has where it comes from, as long as kind, place, organiser and title say that it is the same.
 */
async function recordOf(
  { em }: ImportScope,
  item: ImportItem | null,
  { externalId, isTable = false, details }: ImportedActivity & { readonly details: ActivityDetails },
): Promise<Activity | null> {
  const id = item?.recordId ?? (UUID.test(externalId) ? externalId : null);
  if (id !== null) return em.findOne(ActivityEntity, { id: id.toLowerCase() as ActivityId });
  if (item !== null || !isTable) return null;
  const elsewhere = await em.find(ImportItemEntity, { externalId, recordId: { $ne: null } });
  const ids = elsewhere.map(({ recordId }) => recordId as ActivityId);
  const found = ids.length === 0 ? [] : await em.find(ActivityEntity, { id: { $in: ids } });
  return found.find((activity) => isSame(activity, details)) ?? null;
}

function isOver({ status }: Activity): boolean {
  return status === 'CANCELLED' || status === 'COMPLETED';
}

function isSame(activity: Activity, says: ActivityDetails): boolean {
  return (
    activity.kind === says.kind &&
    activity.municipalityNumber === says.municipalityNumber &&
    activity.organiserIds.some((id) => says.organiserIds.includes(id)) &&
    isDeepStrictEqual({ ...activity.title }, { ...says.title })
  );
}

/** Whether anything changed of what the activity says of itself. */
async function follow(scope: ImportScope, activity: Activity, says: ActivityDetails): Promise<boolean> {
  const { write, beside } = partImported<Activity>(activity, withoutProvenance(says));
  const { startsOn, endsOn, ...details } = write as Partial<ActivityDetails>;
  const moves = startsOn !== undefined || endsOn !== undefined;
  if (moves && activity.status !== 'DRAFT') {
    const to = { startsOn: activity.startsOn, endsOn: activity.endsOn, ...pick({ startsOn, endsOn }) };
    await rescheduleActivity(scope.deps, activity.id, { ...to, reason: 'OTHER', dates: [] });
  }
  const rest = activity.status === 'DRAFT' ? (write as Partial<ActivityDetails>) : details;
  if (Object.keys(rest).length > 0) await changeActivity(scope.deps, activity.id, rest, 'IMPORT');
  if (differing(activity, { importSays: beside }).length > 0) Object.assign(activity, { importSays: beside });
  return moves || Object.keys(details).length > 0;
}

function withoutProvenance(details: ActivityDetails): Omit<ActivityDetails, 'provenance'> {
  const { provenance: _, ...fields } = details;
  return fields;
}

function pick<T extends object>(given: T): { [Key in keyof T]?: NonNullable<T[Key]> | null } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}

/** Dates that came before their activity did. One that does not fit it, such as one outside its days, takes nothing with it. */
async function importWaiting(scope: ImportScope, address: string, activityId: ActivityId): Promise<void> {
  const waiting = await scope.em.find(ImportItemEntity, { waitsFor: address });
  for (const { feed, kind, externalId, waiting: said } of waiting) {
    const there = { ...scope, feed };
    const date = said as unknown as ImportedDate;
    const times = { startsAt: new Date(date.startsAt), endsAt: new Date(date.endsAt) };
    try {
      await scope.part(() => importDate(there, activityId, { ...date, ...times }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code: reason } = error;
      const gone = { outcome: 'REJECTED', reason, waitsFor: null, waiting: null } as const;
      await scope.part(() => keepItem(there, { kind, externalId }, gone));
      scope.onRefused({ kind, externalId }, error);
    }
  }
}
