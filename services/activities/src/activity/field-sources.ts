import {
  type ActivityField,
  activityFields,
  type FieldSource,
  type FieldSources,
} from '@samspill/events/activities/field-sources';
import type { ActivitySource, Provenance } from '@samspill/events/activities/provenance';
import { differing } from '../differing.ts';

/** What an import last said of fields that it may not overwrite, as it said it. */
export type ImportSays = Readonly<Partial<Record<ActivityField, unknown>>>;

export interface Sourced {
  readonly provenance: Provenance;
  readonly createdAt: Date;
  readonly fieldSources: FieldSources;
}

/** Whose word an import does not overwrite: everyone who knows the offer better than a copy of it does. */
const KNOWS_BETTER: ReadonlySet<ActivitySource> = new Set(['ORGANISER', 'MUNICIPALITY', 'OPERATOR']);

/** Who said a field, and when. */
export function sourceOf(activity: Sourced, field: ActivityField): FieldSource {
  const { provenance, createdAt, fieldSources } = activity;
  return fieldSources[field] ?? { source: provenance.source, saidAt: createdAt.toISOString() };
}

/** Whether an import may say something else of a field. What someone said stays theirs, also when they emptied it. */
export function mayOverwrite(activity: Sourced, field: ActivityField): boolean {
  return !KNOWS_BETTER.has(sourceOf(activity, field).source);
}

/** Who says what is said by whoever writes here: the record's own source, or the operator where that is a machine. */
export function writerOf({ provenance: { source } }: Pick<Sourced, 'provenance'>): ActivitySource {
  return source === 'IMPORT' ? 'OPERATOR' : source;
}

/** The sources after a change: each field that differs is from now on said by whoever says so. */
export function saying<Row extends Sourced>(
  activity: Row,
  changes: Partial<Row>,
  source: ActivitySource,
  at: Date,
): FieldSources {
  const told = differing(activity, changes)
    .filter(isActivityField)
    .map((field) => [field, { source, saidAt: at.toISOString() }] as const);
  return { ...activity.fieldSources, ...Object.fromEntries(told) };
}

/**
 * What an import says, parted: what may be written, and what stands beside an owner's word. Where the two have come to say
 * the same, nothing stands beside it.
 */
export function partImported<Row extends Sourced>(
  activity: Row,
  says: Partial<Row>,
): { write: Partial<Row>; beside: ImportSays } {
  const differs = differing(activity, says);
  const isOwned = (field: string) => isActivityField(field) && !mayOverwrite(activity, field);
  const pick = (fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, says[field as keyof Row]]));
  return {
    write: pick(differs.filter((field) => !isOwned(field))) as Partial<Row>,
    beside: pick(differs.filter(isOwned)),
  };
}

function isActivityField(field: string): field is ActivityField {
  return (activityFields as readonly string[]).includes(field);
}
