import type { OrganisationKind } from '@samspill/events/organisations/organisation-kind';
import type { OrganisationSource } from '@samspill/events/organisations/organisation-source';
import type { OrganisationStatus } from '@samspill/events/organisations/organisation-status';
import { CalendarDate } from '@samspill/values/calendar-date';
import { DistrictNumber } from '@samspill/values/district';
import { CurrentMunicipalityNumber } from '@samspill/values/municipality';
import { parse } from '@samspill/values/parse';
import { plainText } from '@samspill/values/plain-text';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { codeListEnum } from '@samspill/service-kit/code-list-enum';
import { DateScalar } from '@samspill/service-kit/scalars';
import { ConnectionArgs } from '@samspill/service-kit/connection';
import { OrganisationKindEnum, OrganisationSourceEnum, OrganisationStatusEnum } from '../code-lists/enums.ts';
import type { OrganisationGap } from '../freshness/completeness.ts';
import { OrganisationGapEnum } from '../freshness/gap-enum.ts';
import { icnpoCode } from '../code-lists/icnpo.ts';
import { NAME_LENGTH_MAX } from './name-history.ts';
import type { OrganisationFilter, OrganisationOrder } from './organisation-list.ts';

export const OrganisationOrderEnum = codeListEnum(
  'OrganisationOrder',
  'The order of a list of organisations.',
  {
    NAME: 'By current name, in Norwegian order.',
    RECENTLY_CHANGED: 'The latest change first.',
  },
);

@InputType({ description: 'What a list of organisations is narrowed by; all that is given must hold.' })
export class OrganisationFilterInput {
  @Field(() => String, {
    nullable: true,
    description:
      'kommunenummer, four digits. A former number finds what it became; one that was split is refused.',
  })
  municipalityNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'bydelsnummer, six digits.' })
  districtNumber?: string | null;

  @Field(() => OrganisationKindEnum, { nullable: true, description: 'What it is in this field.' })
  kind?: OrganisationKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      'ICNPO code, among all of an organisation’s categories. A group (1 to 14) finds its leaves too.',
  })
  icnpo?: string | null;

  @Field(() => [OrganisationStatusEnum], {
    nullable: true,
    description: 'Any of these. Left out: closed ones too.',
  })
  statuses?: OrganisationStatus[] | null;

  @Field(() => OrganisationSourceEnum, { nullable: true, description: 'Who vouches for the record.' })
  source?: OrganisationSource | null;

  @Field(() => String, { nullable: true, description: 'How the current name begins; capitals do not count.' })
  namePrefix?: string | null;

  @Field(() => [OrganisationGapEnum], {
    nullable: true,
    description: 'The record lacks at least one of these: what to mend, for whoever keeps records in order.',
  })
  missing?: OrganisationGap[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Less whole than this, in hundredths (1 to 100): what to mend, for whoever keeps records in order.',
  })
  completenessBelow?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Nobody has vouched for the record on this day or later; nor has the register, where it comes from there.',
  })
  assuredBefore?: string | null;
}

/** The arguments of every list of organisations. */
@ArgsType()
export class OrganisationsArgs extends ConnectionArgs {
  @Field(() => OrganisationFilterInput, { nullable: true, description: 'Left out: all.' })
  filter?: OrganisationFilterInput | null;

  @Field(() => OrganisationOrderEnum, { defaultValue: 'NAME', description: 'Which way the list runs.' })
  order!: OrganisationOrder;
}

/** How a list of organisations is asked for. */
export interface OrganisationsAsked {
  readonly filter: OrganisationFilter;
  readonly order: OrganisationOrder;
  readonly page: ConnectionArgs;
}

/** Throws the refusals of each field. */
export function readOrganisationsArgs(args: OrganisationsArgs): OrganisationsAsked {
  const { filter, order, first = null, after = null, last = null, before = null } = args;
  return { filter: readFilter(filter), order, page: { first, after, last, before } };
}

/** In hundredths: the column has no room for more. */
const WHOLE = 100;

function readFilter(input: OrganisationFilterInput | null | undefined): OrganisationFilter {
  const { municipalityNumber, districtNumber, kind, icnpo, statuses, source, namePrefix } = input ?? {};
  const { missing, completenessBelow, assuredBefore } = input ?? {};
  return {
    ...(municipalityNumber != null && {
      municipalityNumber: parse(CurrentMunicipalityNumber, municipalityNumber, 'filter.municipalityNumber'),
    }),
    ...(districtNumber != null && {
      districtNumber: parse(DistrictNumber, districtNumber, 'filter.districtNumber'),
    }),
    ...(kind != null && { kind }),
    ...(icnpo != null && { icnpo: icnpoCode(icnpo, 'filter.icnpo') }),
    ...(statuses != null && { statuses }),
    ...(source != null && { source }),
    ...(namePrefix != null && {
      namePrefix: plainText('filter.namePrefix', namePrefix, { maxLength: NAME_LENGTH_MAX }),
    }),
    ...(missing != null && { missing }),
    ...(completenessBelow != null && {
      completenessBelow: Math.min(Math.max(completenessBelow, 0), WHOLE + 1),
    }),
    ...(assuredBefore != null && {
      assuredBefore: parse(CalendarDate, assuredBefore, 'filter.assuredBefore'),
    }),
  };
}
