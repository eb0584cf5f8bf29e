import { codeListEnum } from '@samspill/service-kit/code-list-enum';
import { DateScalar, DateTimeScalar } from '@samspill/service-kit/scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Organisation } from '../organisation/organisation.type.ts';
import { changeOutcomes } from './register-change.entity.ts';
import type { ChangeOutcome } from './register-change.entity.ts';

export const ChangeOutcomeEnum = codeListEnum(
  'RegisterChangeOutcome',
  'What became of a change that the register told of.',
  changeOutcomes,
);

@ObjectType('RegisterChange', {
  description: 'A change of a unit, as the change feed of Enhetsregisteret told it.',
})
export class RegisterChangeType {
  @Field(() => DateTimeScalar, { description: 'When it happened in the register.' })
  at!: Date;

  @Field(() => String, {
    description: 'endringstype: Ny, Endring, Sletting (deleted), Fjernet (withdrawn) or Ukjent.',
  })
  change!: string;

  @Field(() => ChangeOutcomeEnum, { description: 'What became of it here.' })
  outcome!: ChangeOutcome;
}

@ObjectType('RegisterUnit', {
  description:
    'A unit as Enhetsregisteret says it is (Brønnøysundregistrene, NLOD), whether or not it is in the hub. It holds nothing about persons.',
})
export class RegisterUnitType {
  @Field(() => String, { description: 'organisasjonsnummer, nine digits.' })
  organisationNumber!: string;

  @Field(() => String, { description: 'In capitals, as the register writes it.' })
  name!: string;

  @Field(() => String, { description: 'organisasjonsform, such as FLI.' })
  form!: string;

  @Field(() => String, {
    nullable: true,
    description: 'kommunenummer, four digits; null where it has none in Norway.',
  })
  municipalityNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the unit above it (overordnetEnhet).' })
  parentNumber!: string | null;

  @Field(() => Boolean, { description: 'Whether it is in Frivillighetsregisteret.' })
  voluntary!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was deleted; null while it exists.' })
  deletedOn!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When a file of the whole register was made that lacked it, though the change feed has not said why; null where it is there.',
  })
  missingSince!: Date | null;
}

@ObjectType('OrganisationHistoryEntry', {
  description: 'One fact about an organisation, as the stream tells it.',
})
export class HistoryEntryType {
  @Field(() => ID, { description: 'Id of the event.' })
  eventId!: string;

  @Field(() => ID, {
    description: 'The id that it was told of: another one from before two records became one.',
  })
  organisationId!: string;

  @Field(() => String, {
    description: 'Wire name, such as no.samspill.organisations.organisation_renamed.v1.',
  })
  type!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date;

  @Field(() => Int, { description: 'The how-manieth fact about that id, from 1.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether its data was emptied since: the record was withdrawn.' })
  redacted!: boolean;
}

@InputType({ description: 'Which unit enters the hub.' })
export class AdmitRegisterUnitInput {
  @Field(() => String, { description: 'organisasjonsnummer, nine digits.' })
  organisationNumber!: string;
}

@InputType({ description: 'Which number an actor without one has.' })
export class MatchOrganisationToNumberInput {
  @Field(() => ID, { description: 'The organisation’s UUID.' })
  id!: string;

  @Field(() => String, { description: 'organisasjonsnummer, nine digits.' })
  organisationNumber!: string;
}

@ObjectType({ description: 'Answer to admitRegisterUnit.' })
export class AdmitRegisterUnitPayload {
  @Field(() => Organisation, { description: 'The organisation that it became.' })
  organisation!: Organisation;
}

@ObjectType({ description: 'Answer to matchOrganisationToNumber.' })
export class MatchOrganisationToNumberPayload {
  @Field(() => Organisation, {
    description: 'The organisation with the number. Its id is another where two became one.',
  })
  organisation!: Organisation;
}
