import type { NumberMissingReason } from '@samspill/events/organisations/number-missing-reason';
import type { OrganisationKind } from '@samspill/events/organisations/organisation-kind';
import type { OrganisationSource } from '@samspill/events/organisations/organisation-source';
import { organisationRegistered } from '@samspill/events/organisations/organisation-registered.v1';
import { CalendarDate } from '@samspill/values/calendar-date';
import { type OrganisationNumber, organisationNumberParser } from '@samspill/values/organisation-number';
import { givenOrNull } from '@samspill/values/parse';
import { Refusal } from '@samspill/values/refusals/refusal';
import { WebAddress } from '@samspill/values/web-address';
import { type IcnpoCode, icnpoList } from '../../code-lists/icnpo.ts';
import type { OrganisationForm } from '../../code-lists/organisation-form.ts';
import { firstName, readName } from '../name-history.ts';
import { type Organisation, about, publicState } from '../organisation.ts';
import { idOf } from '../organisation-id.ts';
import { requireNotFuture } from '../days.ts';
import { type Location, type LocationInput, readLocation } from '../location.ts';

/** What a caller says, not yet judged. Left out means null. */
export interface RegistrationInput extends LocationInput {
  readonly organisationNumber?: string | null;
  readonly numberMissingReason?: NumberMissingReason | null;
  readonly name: string;
  /** First day of the name, where it is known. */
  readonly nameSince?: string | null;
  readonly form?: OrganisationForm | null;
  readonly kind: OrganisationKind;
  readonly icnpo?: readonly string[] | null;
  readonly website?: string | null;
  readonly source: OrganisationSource;
  /** The day the source vouched for it, where it did. */
  readonly assuredOn?: string | null;
}

export interface Registration extends Location {
  readonly organisationNumber: OrganisationNumber | null;
  readonly numberMissingReason: NumberMissingReason | null;
  readonly name: string;
  readonly nameSince: CalendarDate | null;
  readonly form: OrganisationForm | null;
  readonly kind: OrganisationKind;
  readonly icnpo: readonly IcnpoCode[];
  readonly website: WebAddress | null;
  readonly source: OrganisationSource;
  readonly assuredOn: CalendarDate | null;
}

/** Parses it once. Throws the refusals of each field, NUMBER_OR_REASON_NEEDED and FORM_NEEDS_A_NUMBER. */
export function readRegistration(
  input: RegistrationInput,
  settings: { readonly acceptTestNumbers: boolean },
): Registration {
  const { numberMissingReason = null, form = null, kind, source } = input;
  const organisationNumber = givenOrNull(
    organisationNumberParser(settings),
    input.organisationNumber,
    'organisationNumber',
  );
  if ((organisationNumber === null) === (numberMissingReason === null))
    throw new Refusal('NUMBER_OR_REASON_NEEDED', { field: 'organisationNumber' });
  if (organisationNumber === null && form !== null)
    throw new Refusal('FORM_NEEDS_A_NUMBER', { field: 'form' });
  return {
    organisationNumber,
    numberMissingReason,
    name: readName(input.name),
    nameSince: givenOrNull(CalendarDate, input.nameSince, 'nameSince'),
    form,
    kind,
    icnpo: icnpoList(input.icnpo ?? []),
    ...readLocation(input),
    website: givenOrNull(WebAddress, input.website, 'website'),
    source,
    assuredOn: givenOrNull(CalendarDate, input.assuredOn, 'assuredOn'),
  };
}

/** A new organisation, not yet anybody's branch. Dates that lie ahead are DATE_IN_THE_FUTURE. */
export function register({ nameSince, ...registration }: Registration, at: Date) {
  requireNotFuture('nameSince', nameSince, at);
  requireNotFuture('assuredOn', registration.assuredOn, at);
  const organisation: Organisation = {
    ...registration,
    id: idOf(registration.organisationNumber),
    names: firstName(registration.name, nameSince),
    parentId: null,
    status: 'ACTIVE',
    closedOn: null,
    closingReason: null,
    successorId: null,
    fieldSources: {},
    createdAt: at,
    changedAt: at,
  };
  const event = organisationRegistered(
    organisation.id,
    at,
    { state: publicState(organisation) },
    about(organisation),
  );
  return { organisation, event } as const;
}
