import * as lists from '@samspill/events/organisations/code-lists';
import { codeListEnum } from '@samspill/service-kit/code-list-enum';
import { organisationForms } from './organisation-form.ts';

export const OrganisationKindEnum = codeListEnum(
  'OrganisationKind',
  'What the actor is in this field. A list of the project’s own, which may grow.',
  lists.organisationKinds,
);

export const NumberMissingReasonEnum = codeListEnum(
  'NumberMissingReason',
  'Why an actor has no organisation number. It may list offers; it cannot receive money.',
  lists.numberMissingReasons,
);

export const OrganisationFormEnum = codeListEnum(
  'OrganisationForm',
  'organisasjonsform, codes of Enhetsregisteret (Brønnøysundregistrene).',
  organisationForms,
);

export const OrganisationStatusEnum = codeListEnum(
  'OrganisationStatus',
  'Whether the organisation still works in this field.',
  lists.organisationStatuses,
);

export const ClosingReasonEnum = codeListEnum(
  'ClosingReason',
  'Why an organisation was closed.',
  lists.closingReasons,
);

export const WithdrawalReasonEnum = codeListEnum(
  'WithdrawalReason',
  'Why a record was withdrawn: it is no longer shown, and copies are dropped.',
  lists.withdrawalReasons,
);

export const OrganisationSourceEnum = codeListEnum(
  'OrganisationSource',
  'Who vouches for the record.',
  lists.organisationSources,
);
