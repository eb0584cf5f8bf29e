import type { ActivityId, OccurrenceId } from '@samspill/values/ids';
import { addOccurrences } from '../occurrence/add-occurrences.ts';
import { cancelOccurrence } from '../occurrence/cancel-occurrence.ts';
import { changeOccurrence } from '../occurrence/change-occurrence.ts';
import { isOpen as isToCome, type Occurrence } from '../occurrence/occurrence.ts';
import { requireSane } from '../occurrence/occurrence-times.ts';
import { OccurrenceEntity } from '../occurrence/occurrence.entity.ts';
import { rescheduleOccurrence } from '../occurrence/reschedule-occurrence.ts';
import { importPlace, readImportedPlace } from './import-place.ts';
import { changedHere, type ImportScope, itemOf, keepItem, stillOurs } from './import-scope.ts';
import type { ImportedDate, ImportOutcome } from './imported.ts';

/**
 * One date as the source has it. One that a series of the activity gives already is that date. What somebody here has moved
 * or changed stays, and cancelled stays cancelled.
 */
export async function importDate(
  scope: ImportScope,
  activityId: ActivityId,
  date: ImportedDate,
): Promise<ImportOutcome> {
  const { em, deps } = scope;
  const { kind, externalId, startsAt, endsAt, capacity } = date;
  const placeId = date.place ? await importPlace(scope, date.place) : null;
  const item = await itemOf(scope, kind, externalId);
  const known = item?.recordId
    ? await em.findOne(OccurrenceEntity, { id: item.recordId as OccurrenceId })
    : null;
  if (!known && item?.recordId) return 'KEPT';
  // Ended by the source, and there again: a date that is called off stays so, hence it is another one.
  const isBack =
    known !== null &&
    (known.activityId !== activityId || (known.status === 'CANCELLED' && item?.outcome === 'DELETED'));
  if (isBack && known.activityId !== activityId) await endHere(scope, known, item!.written);
  const found = isBack
    ? await em.findOne(OccurrenceEntity, {
        activityId,
        startsAt,
        seriesId: { $ne: null },
        status: { $ne: 'CANCELLED' },
      })
    : (known ?? (await em.findOne(OccurrenceEntity, { activityId, startsAt, seriesId: { $ne: null } })));

  const given = { startsAt, endsAt, placeId, ...(capacity !== undefined && { capacity }) };
  const [added] = found ? [] : await addOccurrences(deps, activityId, [given]);
  const occurrence = found ?? added!;
  let outcome: ImportOutcome = added ? 'NEW' : 'SAME';
  if (found && (await follow(scope, found, given, item?.written ?? null))) outcome = 'CHANGED';
  if (date.cancelled && isOpen(occurrence)) {
    await cancelOccurrence(deps, occurrence.id, 'OTHER');
    outcome = added ? 'NEW' : 'CHANGED';
  }
  await keepItem(
    scope,
    { kind, externalId },
    { outcome, recordId: occurrence.id, activityId, written: asJson(given), waitsFor: null, waiting: null },
  );
  return outcome;
}

/** Judged before its activity is here: of one that waits nothing is refused later that could be told now. */
export function requireUsable(date: ImportedDate, at: Date): void {
  requireSane(date, at);
  if (date.place) readImportedPlace(date.place);
}

/** The source has it under another activity now. What somebody here has said of it stays. */
async function endHere(
  { deps, at }: ImportScope,
  occurrence: Occurrence,
  written: Readonly<Record<string, unknown>> | null,
): Promise<void> {
  if (!isToCome(occurrence, at)) return;
  if (occurrence.editedAt !== null && changedHere(occurrence, written)) return;
  await cancelOccurrence(deps, occurrence.id, 'OTHER');
}

/** Whether it had to change. */
async function follow(
  { deps }: ImportScope,
  occurrence: Occurrence,
  given: { startsAt: Date; endsAt: Date; placeId: Occurrence['placeId']; capacity?: number | null },
  written: Readonly<Record<string, unknown>> | null,
): Promise<boolean> {
  if (!isOpen(occurrence)) return false;
  const changes = stillOurs<Occurrence>(occurrence, given, written);
  const { startsAt, endsAt, ...details } = changes;
  if (startsAt || endsAt) {
    const times = { startsAt: startsAt ?? occurrence.startsAt, endsAt: endsAt ?? occurrence.endsAt };
    await rescheduleOccurrence(deps, occurrence.id, times, 'OTHER');
  }
  if (Object.keys(details).length > 0) await changeOccurrence(deps, occurrence.id, details);
  return Object.keys(changes).length > 0;
}

function isOpen({ status }: Occurrence): boolean {
  return status !== 'CANCELLED' && status !== 'COMPLETED';
}

function asJson(given: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(given)) as Record<string, unknown>;
}
