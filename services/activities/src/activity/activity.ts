import type { AccessibilitySupport } from '@samspill/events/activities/accessibility';
import { activityCancelled } from '@samspill/events/activities/activity-cancelled.v1';
import { activityChanged } from '@samspill/events/activities/activity-changed.v1';
import { activityCompleted } from '@samspill/events/activities/activity-completed.v1';
import type { ActivityKind } from '@samspill/events/activities/activity-kind';
import { activityPostponed } from '@samspill/events/activities/activity-postponed.v1';
import { activityPublished } from '@samspill/events/activities/activity-published.v1';
import { activityRescheduled } from '@samspill/events/activities/activity-rescheduled.v1';
import type { ActivityState } from '@samspill/events/activities/activity-state';
import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { FieldSources } from '@samspill/events/activities/field-sources';
import type { ContactRole } from '@samspill/events/activities/contact-role';
import type { Price } from '@samspill/events/activities/price';
import type { ActivitySource, Provenance } from '@samspill/events/activities/provenance';
import type { AgeRule } from '@samspill/values/age-rule';
import type { Barrier } from '@samspill/values/barriers';
import { type DistrictNumber, district } from '@samspill/values/district';
import { type ActivityId, newId, type OrganisationId } from '@samspill/values/ids';
import type { LocalisedText } from '@samspill/values/localised-text';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import { osloDate } from '@samspill/values/oslo-time';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { WebAddress } from '@samspill/values/web-address';
import { type ActivityStatus, activityStatusAfter, requireReasonFits } from './activity-transitions.ts';
import { differing } from '../differing.ts';
import { type ImportSays, saying, writerOf } from './field-sources.ts';
import { type ActivityPeriod, requireInOrder, requireNotEnded } from './period.ts';

/** What an activity says of itself, as whoever offers it wrote it. Nothing here is about a person. */
export interface ActivityDetails extends ActivityPeriod {
  readonly kind: ActivityKind;
  readonly title: LocalisedText;
  readonly description: LocalisedText | null;
  /** Null is unknown: it admits nobody for certain. */
  readonly ageRule: AgeRule | null;
  readonly price: Price;
  readonly barriersRemoved: readonly Barrier[];
  readonly accessibility: readonly AccessibilitySupport[];
  /** BCP 47 tags, canonical. */
  readonly languages: readonly string[];
  readonly contactRole: ContactRole | null;
  /** At least one; the first is responsible. */
  readonly organiserIds: readonly OrganisationId[];
  readonly municipalityNumber: MunicipalityNumber;
  readonly districtNumber: DistrictNumber | null;
  readonly website: WebAddress | null;
  /** Seats at each occurrence that does not state its own. */
  readonly capacity: number | null;
  readonly provenance: Provenance;
}

/** An offer to children or young people. Its dates are occurrences, each with a life of its own. */
export interface Activity extends ActivityDetails {
  readonly id: ActivityId;
  readonly status: ActivityStatus;
  /** Why it stands where it stands; null while it is published as first announced. */
  readonly statusReason: ChangeReason | null;
  /** Only what was said by another than the record's source, or later than the record was made. */
  readonly fieldSources: FieldSources;
  /** What an import says of fields that it may not overwrite; nobody is told of it, and everybody may ask. */
  readonly importSays: ImportSays;
  /** Null exactly for a draft. */
  readonly publishedAt: Date | null;
  readonly changedAt: Date;
  readonly createdAt: Date;
}

/** Not public, so no fact tells of it. */
export function draft(details: ActivityDetails, at: Date): Activity {
  requireInOrder(details);
  requireDistrictWithin(details);
  return {
    ...details,
    id: newId<ActivityId>(),
    status: 'DRAFT',
    statusReason: null,
    fieldSources: {},
    importSays: {},
    publishedAt: null,
    changedAt: at,
    createdAt: at,
  };
}

export function publish(activity: Activity, at: Date) {
  const status = activityStatusAfter('publish', activity.status);
  requireNotEnded(activity, at);
  const { changes, state, about } = changed(activity, { status, publishedAt: at }, at);
  return { changes, event: activityPublished(activity.id, at, { state }, about) };
}

/**
 * Announced days are moved by `reschedule`, so that everyone learns of it: PERIOD_IS_ANNOUNCED. `source` says who says so;
 * left out it is whoever vouches for the record, or the operator where that is a machine.
 */
export function change(
  activity: Activity,
  details: Partial<ActivityDetails>,
  at: Date,
  source: ActivitySource = writerOf(activity),
) {
  activityStatusAfter('change', activity.status);
  const fields = differing(activity, details);
  if (fields.length === 0) throw new Refusal('NOTHING_CHANGES');
  requireInOrder({ ...activity, ...details });
  requireDistrictWithin({ ...activity, ...details });
  const given = { ...details, fieldSources: saying<Activity>(activity, details, source, at) };
  if (activity.status === 'DRAFT') return { changes: { ...given, changedAt: at }, event: null };

  if (fields.includes('startsOn') || fields.includes('endsOn')) throw new Refusal('PERIOD_IS_ANNOUNCED');
  const { changes, state, about } = changed(activity, given, at);
  return { changes, event: activityChanged(activity.id, at, { state, changed: fields }, about) };
}

/** Whoever offers it stood here under two ids: that changes nothing of what is offered, whatever its status. */
export function handOver(
  activity: Activity,
  { from, to }: { readonly from: OrganisationId; readonly to: OrganisationId },
  at: Date,
) {
  const organiserIds = [...new Set(activity.organiserIds.map((id) => (id === from ? to : id)))];
  // What was changed since is not older for it.
  const since = at > activity.changedAt ? at : activity.changedAt;
  if (activity.status === 'DRAFT') return { changes: { organiserIds, changedAt: since }, event: null };
  const { changes, state, about } = changed(activity, { organiserIds }, since);
  return {
    changes,
    event: activityChanged(activity.id, since, { state, changed: ['organiserIds'] }, about),
  };
}

export function postpone(activity: Activity, reason: ChangeReason, at: Date) {
  const status = activityStatusAfter('postpone', activity.status);
  requireReasonFits('postpone', reason);
  const { changes, state, about } = changed(activity, { status, statusReason: reason }, at);
  return { changes, event: activityPostponed(activity.id, at, { state, reason }, about) };
}

/** `period`: the days from now on. Its open dates must lie within them, which the story sees to. */
export function reschedule(activity: Activity, period: ActivityPeriod, reason: ChangeReason, at: Date) {
  const status = activityStatusAfter('reschedule', activity.status);
  requireReasonFits('reschedule', reason);
  requireInOrder(period);
  requireNotEnded(period, at);
  const { startsOn, endsOn } = period;
  const previous = { startsOn: activity.startsOn, endsOn: activity.endsOn };
  const { changes, state, about } = changed(activity, { status, statusReason: reason, startsOn, endsOn }, at);
  return { changes, event: activityRescheduled(activity.id, at, { state, reason, previous }, about) };
}

export function cancel(activity: Activity, reason: ChangeReason, at: Date) {
  const status = activityStatusAfter('cancel', activity.status);
  requireReasonFits('cancel', reason);
  const { changes, state, about } = changed(activity, { status, statusReason: reason }, at);
  return { changes, event: activityCancelled(activity.id, at, { state, reason }, about) };
}

/** Over means over: ACTIVITY_NOT_ENDED before its last day, unless it ended early, and always before its first. */
export function complete(activity: Activity, reason: ChangeReason, at: Date) {
  const status = activityStatusAfter('complete', activity.status);
  requireReasonFits('complete', reason);
  const { startsOn, endsOn } = activity;
  const today = osloDate(at);
  if (startsOn !== null && today < startsOn) throw new Refusal('ACTIVITY_NOT_ENDED');
  if (reason !== 'ENDED_EARLY' && endsOn !== null && today < endsOn) throw new Refusal('ACTIVITY_NOT_ENDED');
  const { changes, state, about } = changed(activity, { status, statusReason: reason }, at);
  return { changes, event: activityCompleted(activity.id, at, { state, reason }, about) };
}

function requireDistrictWithin({
  districtNumber: number,
  municipalityNumber,
}: Pick<Activity, 'districtNumber' | 'municipalityNumber'>) {
  if (number !== null && district(number).municipalityNumber !== municipalityNumber) {
    throw new Refusal('DISTRICT_NOT_IN_MUNICIPALITY', { field: 'districtNumber' });
  }
}

/** What everyone may know: goes out whole with every fact. A draft has no public state; asking for it is a bug. */
export function publicState(activity: Activity): ActivityState {
  const { status, publishedAt, changedAt, importSays: _1, createdAt: _2, ...rest } = activity;
  if (status === 'DRAFT' || publishedAt === null) throw new Error('a draft is not public');
  return {
    ...rest,
    status,
    barriersRemoved: [...rest.barriersRemoved],
    accessibility: [...rest.accessibility],
    languages: [...rest.languages],
    organiserIds: [...rest.organiserIds],
    publishedAt: publishedAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
}

/** The changes with their time, and what the fact then tells. */
function changed<Changes extends Partial<Activity>>(activity: Activity, changes: Changes, at: Date) {
  const stamped = { ...changes, changedAt: at };
  const after: Activity = { ...activity, ...stamped };
  return {
    changes: stamped,
    state: publicState(after),
    about: { municipalityNumber: after.municipalityNumber },
  };
}
