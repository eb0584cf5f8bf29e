import { closingReasons } from '@samspill/events/organisations/closing-reason';
import { numberMissingReasons } from '@samspill/events/organisations/number-missing-reason';
import { organisationKinds } from '@samspill/events/organisations/organisation-kind';
import { organisationSources } from '@samspill/events/organisations/organisation-source';
import { organisationStatuses } from '@samspill/events/organisations/organisation-status';
import { withdrawalReasons } from '@samspill/events/withdrawal-reason';
import { codeListEnum } from '@samspill/service-kit/code-list-enum';
import { organisationForms } from './organisation-form.ts';

export const OrganisationKindEnum = codeListEnum(
  'OrganisationKind',
  'What the actor is in this field. A list of the project’s own, which may grow.',
  organisationKinds,
);

export const NumberMissingReasonEnum = codeListEnum(
  'NumberMissingReason',
  'Why an actor has no organisation number. It may list offers; it cannot receive money.',
  numberMissingReasons,
);

export const OrganisationFormEnum = codeListEnum(
  'OrganisationForm',
  'organisasjonsform, codes of Enhetsregisteret (Brønnøysundregistrene).',
  organisationForms,
);

export const OrganisationStatusEnum = codeListEnum(
  'OrganisationStatus',
  'Whether the organisation still works in this field.',
  organisationStatuses,
);

export const ClosingReasonEnum = codeListEnum(
  'ClosingReason',
  'Why an organisation was closed.',
  closingReasons,
);

export const WithdrawalReasonEnum = codeListEnum(
  'WithdrawalReason',
  'Why a record was withdrawn: it is no longer shown, and copies are dropped.',
  withdrawalReasons,
);

export const OrganisationSourceEnum = codeListEnum(
  'OrganisationSource',
  'Who vouches for the record.',
  organisationSources,
);
