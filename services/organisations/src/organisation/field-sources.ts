import {
  type FieldSource,
  type FieldSources,
  type OrganisationField,
  organisationFields,
} from '@samspill/events/organisations/field-sources';
import type { OrganisationSource } from '@samspill/events/organisations/organisation-source';
import { isDeepStrictEqual } from 'node:util';

/** Who says what is said. Left out: whoever vouches for the record, or the operator where that is the register. */
export interface Said {
  readonly saidBy?: OrganisationSource | null;
}

interface Sourced {
  readonly source: OrganisationSource;
  readonly createdAt: Date;
  readonly fieldSources: FieldSources;
}

/** Whose word the register does not overwrite: everyone who knows the actor better than a register does. */
const KNOWS_BETTER: ReadonlySet<OrganisationSource> = new Set(['OWNER', 'MUNICIPALITY', 'OPERATOR']);

/** Who said a field, and when. */
export function sourceOf(organisation: Sourced, field: OrganisationField): FieldSource {
  const { source, createdAt, fieldSources } = organisation;
  return fieldSources[field] ?? { source, saidAt: createdAt.toISOString() };
}

/**
 * Whether the register may say something else of a field. What someone said stays theirs, also when they emptied it; a
 * field that nobody has ever filled is free.
 */
export function mayOverwrite<Field extends OrganisationField>(
  organisation: Sourced & Readonly<Record<Field, unknown>>,
  field: Field,
): boolean {
  const said = organisation.fieldSources[field];
  if (said !== undefined) return !KNOWS_BETTER.has(said.source);
  const value = organisation[field];
  const empty = value === null || (Array.isArray(value) && value.length === 0);
  return empty || !KNOWS_BETTER.has(organisation.source);
}

/** The sources after a change: each field that differs is from now on said by whoever says so. */
export function saying(
  organisation: Sourced,
  changes: Readonly<Partial<Record<OrganisationField, unknown>>>,
  at: Date,
  { saidBy }: Said,
): FieldSources {
  const source = saidBy ?? (organisation.source === 'REGISTER' ? 'OPERATOR' : organisation.source);
  const before: Readonly<Partial<Record<OrganisationField, unknown>>> = organisation as never;
  const differing = organisationFields.filter(
    (field) => field in changes && !isDeepStrictEqual(changes[field], before[field]),
  );
  const told = Object.fromEntries(differing.map((field) => [field, { source, saidAt: at.toISOString() }]));
  return { ...organisation.fieldSources, ...told };
}
