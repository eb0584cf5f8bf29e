import type { ClosingReason } from '@samspill/events/organisations/closing-reason';
import type { NumberMissingReason } from '@samspill/events/organisations/number-missing-reason';
import type { OrganisationKind } from '@samspill/events/organisations/organisation-kind';
import type { OrganisationSource } from '@samspill/events/organisations/organisation-source';
import type { WithdrawalReason } from '@samspill/events/withdrawal-reason';
import { IdempotencyKeyField } from '@samspill/service-kit/idempotency-key-field';
import { DateScalar } from '@samspill/service-kit/scalars';
import { Field, ID, InputType } from 'type-graphql';
import {
  ClosingReasonEnum,
  NumberMissingReasonEnum,
  OrganisationFormEnum,
  OrganisationKindEnum,
  OrganisationSourceEnum,
  WithdrawalReasonEnum,
} from '../../code-lists/enums.ts';
import type { OrganisationForm } from '../../code-lists/organisation-form.ts';
import type { AssuranceInput } from './assure.ts';
import type { DetailsInput } from './change-details.ts';
import type { ClosingInput } from './close.ts';
import type { LocationInput } from '../location.ts';
import type { RegistrationInput } from './register.ts';
import type { RenamingInput } from './rename.ts';

const ID_FIELD = { description: 'The organisation’s UUID.' };
const MUNICIPALITY_FIELD = {
  description: 'kommunenummer, four digits. A former number is read as the one it became.',
};
const SAID_BY_FIELD = {
  nullable: true,
  description:
    'Who says so. Left out: whoever vouches for the record, or OPERATOR where that is the register. What is said by any but REGISTER is never overwritten by an import; REGISTER gives the field back to the register.',
};
const DISTRICT_FIELD = { nullable: true, description: 'bydelsnummer, six digits, of that municipality.' };

@InputType({ description: 'A new organisation.' })
export class RegisterOrganisationInput implements RegistrationInput {
  @Field(() => String, {
    nullable: true,
    description: 'organisasjonsnummer, nine digits. Either this or numberMissingReason.',
  })
  organisationNumber?: string | null;

  @Field(() => NumberMissingReasonEnum, { nullable: true, description: 'Why it has no number.' })
  numberMissingReason?: NumberMissingReason | null;

  @Field(() => String, { description: 'As written in the source, at most 200 characters.' })
  name!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the name. Left out: not known.' })
  nameSince?: string | null;

  @Field(() => OrganisationFormEnum, {
    nullable: true,
    description: 'organisasjonsform; only with a number.',
  })
  form?: OrganisationForm | null;

  @Field(() => OrganisationKindEnum, { description: 'What it is in this field.' })
  kind!: OrganisationKind;

  @Field(() => [String], { nullable: true, description: 'ICNPO codes, the primary one first, at most ten.' })
  icnpo?: string[] | null;

  @Field(() => String, MUNICIPALITY_FIELD)
  municipalityNumber!: string;

  @Field(() => String, DISTRICT_FIELD)
  districtNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'A full address, https:// or http://.' })
  website?: string | null;

  @Field(() => OrganisationSourceEnum, { description: 'Who vouches for the record.' })
  source!: OrganisationSource;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the source confirmed it. Left out: never.',
  })
  assuredOn?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}

@InputType({ description: 'A new name from a day on.' })
export class RenameOrganisationInput implements RenamingInput {
  @Field(() => ID, ID_FIELD)
  id!: string;

  @Field(() => String, { description: 'The new name, at most 200 characters.' })
  name!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the new name. Left out: today.' })
  validFrom?: string | null;

  @Field(() => OrganisationSourceEnum, SAID_BY_FIELD)
  saidBy?: OrganisationSource | null;
}

@InputType({ description: 'Where it works from now.' })
export class MoveOrganisationInput implements LocationInput {
  @Field(() => ID, ID_FIELD)
  id!: string;

  @Field(() => String, MUNICIPALITY_FIELD)
  municipalityNumber!: string;

  @Field(() => String, DISTRICT_FIELD)
  districtNumber?: string | null;

  @Field(() => OrganisationSourceEnum, SAID_BY_FIELD)
  saidBy?: OrganisationSource | null;
}

@InputType({ description: 'What is left out stays as it is; null empties it.' })
export class ChangeOrganisationDetailsInput implements DetailsInput {
  @Field(() => ID, ID_FIELD)
  id!: string;

  @Field(() => OrganisationKindEnum, {
    nullable: true,
    description: 'What it is in this field; null changes nothing.',
  })
  kind?: OrganisationKind | null;

  @Field(() => OrganisationFormEnum, {
    nullable: true,
    description: 'organisasjonsform; only with a number.',
  })
  form?: OrganisationForm | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All ICNPO codes, the primary one first, at most ten.',
  })
  icnpo?: string[] | null;

  @Field(() => String, { nullable: true, description: 'A full address, https:// or http://.' })
  website?: string | null;

  @Field(() => OrganisationSourceEnum, SAID_BY_FIELD)
  saidBy?: OrganisationSource | null;
}

@InputType({ description: 'What it is a branch of.' })
export class AttachOrganisationInput {
  @Field(() => ID, ID_FIELD)
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The parent’s UUID. Null or left out: it stands alone.' })
  parentId?: string | null;

  @Field(() => OrganisationSourceEnum, SAID_BY_FIELD)
  saidBy?: OrganisationSource | null;
}

@InputType({ description: 'Someone looked at the record and found it right.' })
export class AssureOrganisationInput implements AssuranceInput {
  @Field(() => ID, ID_FIELD)
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day they looked. Left out: today.' })
  assuredOn?: string | null;

  @Field(() => OrganisationSourceEnum, {
    nullable: true,
    description: 'Who vouches for the record from now on. Left out: the same as before.',
  })
  source?: OrganisationSource | null;
}

@InputType({ description: 'That it no longer exists, or no longer works in this field.' })
export class CloseOrganisationInput implements ClosingInput {
  @Field(() => ID, ID_FIELD)
  id!: string;

  @Field(() => ClosingReasonEnum, { description: 'MERGED and REGISTERED_TWICE need a successor.' })
  reason!: ClosingReason;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it no longer existed. Left out: today.',
  })
  closedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The UUID of whoever carries on.' })
  successorId?: string | null;

  @Field(() => OrganisationSourceEnum, SAID_BY_FIELD)
  saidBy?: OrganisationSource | null;
}

@InputType({ description: 'That it exists after all, or again.' })
export class ReopenOrganisationInput {
  @Field(() => ID, ID_FIELD)
  id!: string;

  @Field(() => OrganisationSourceEnum, SAID_BY_FIELD)
  saidBy?: OrganisationSource | null;
}

@InputType({ description: 'That the record must go from open data.' })
export class WithdrawOrganisationInput {
  @Field(() => ID, ID_FIELD)
  id!: string;

  @Field(() => WithdrawalReasonEnum, {
    description: 'SAMPLE_REMOVED is for records of the sample world alone.',
  })
  reason!: WithdrawalReason;
}
