import type { ClosingReason } from '@samspill/events/organisations/closing-reason';
import type { FieldSources } from '@samspill/events/organisations/field-sources';
import type { NumberMissingReason } from '@samspill/events/organisations/number-missing-reason';
import type { OrganisationKind } from '@samspill/events/organisations/organisation-kind';
import type { OrganisationSource } from '@samspill/events/organisations/organisation-source';
import type { OrganisationStatus } from '@samspill/events/organisations/organisation-status';
import type { OrganisationState } from '@samspill/events/organisations/organisation-state';
import type { CalendarDate } from '@samspill/values/calendar-date';
import type { DistrictNumber } from '@samspill/values/district';
import type { OrganisationId } from '@samspill/values/ids';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { WebAddress } from '@samspill/values/web-address';
import type { IcnpoCode } from '../code-lists/icnpo.ts';
import type { OrganisationForm } from '../code-lists/organisation-form.ts';
import { type Said, saying } from './field-sources.ts';
import type { DatedName } from './name-history.ts';

/**
 * An actor in the field. The organisation number is its identity, never the name: two actors with one name are two.
 * Nothing here is about a person: bank account, private e-mail and mobile number have no place to be.
 */
export interface Organisation {
  id: OrganisationId;
  organisationNumber: OrganisationNumber | null;
  /** Set exactly where there is no number. */
  numberMissingReason: NumberMissingReason | null;
  /** The last of `names`. */
  name: string;
  names: readonly DatedName[];
  form: OrganisationForm | null;
  kind: OrganisationKind;
  /** In order, the primary one first. */
  icnpo: readonly IcnpoCode[];
  municipalityNumber: MunicipalityNumber;
  districtNumber: DistrictNumber | null;
  parentId: OrganisationId | null;
  website: WebAddress | null;
  status: OrganisationStatus;
  closedOn: CalendarDate | null;
  closingReason: ClosingReason | null;
  successorId: OrganisationId | null;
  source: OrganisationSource;
  assuredOn: CalendarDate | null;
  /** Only of fields that were said by another than `source`, or later than `createdAt`. */
  fieldSources: FieldSources;
  createdAt: Date;
  changedAt: Date;
}

/** What a decision does to the row. The id and the day it was made never change. */
export type OrganisationChanges = Partial<Omit<Organisation, 'id' | 'createdAt'>>;

/** What everyone may know: goes out whole with every fact. Named field by field, so that a new column stays in until it is let out. */
export function publicState(organisation: Organisation): OrganisationState {
  return {
    id: organisation.id,
    organisationNumber: organisation.organisationNumber,
    numberMissingReason: organisation.numberMissingReason,
    name: organisation.name,
    names: organisation.names.map(({ name, validFrom, validTo }) => ({ name, validFrom, validTo })),
    form: organisation.form,
    kind: organisation.kind,
    icnpo: [...organisation.icnpo],
    municipalityNumber: organisation.municipalityNumber,
    districtNumber: organisation.districtNumber,
    parentId: organisation.parentId,
    website: organisation.website,
    status: organisation.status,
    closedOn: organisation.closedOn,
    closingReason: organisation.closingReason,
    successorId: organisation.successorId,
    source: organisation.source,
    assuredOn: organisation.assuredOn,
    fieldSources: { ...organisation.fieldSources },
    createdAt: organisation.createdAt.toISOString(),
    changedAt: organisation.changedAt.toISOString(),
  };
}

/** The changes with their time and whoever says so, and the state that the fact then tells. */
export function changed<Changes extends OrganisationChanges>(
  organisation: Organisation,
  changes: Changes,
  at: Date,
  said: Said = {},
) {
  const fieldSources = saying(organisation, changes, at, said);
  const stamped = { ...changes, fieldSources, changedAt: at };
  return { changes: stamped, state: publicState({ ...organisation, ...stamped }) };
}

/** What every fact says of the organisation beside its data. */
export function about({ municipalityNumber }: Pick<Organisation, 'municipalityNumber'>) {
  return { municipalityNumber };
}

/** A closed organisation is kept as it was: ORGANISATION_CLOSED. */
export function requireActive({ status, closedOn }: Organisation): void {
  if (status !== 'ACTIVE') throw new Refusal('ORGANISATION_CLOSED', { closedOn: closedOn ?? '' });
}
