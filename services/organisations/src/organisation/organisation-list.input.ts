import type {
  OrganisationKind,
  OrganisationSource,
  OrganisationStatus,
} from '@samspill/events/organisations/code-lists';
import { DistrictNumber } from '@samspill/values/district';
import { CurrentMunicipalityNumber } from '@samspill/values/municipality';
import { parse } from '@samspill/values/parse';
import { plainText } from '@samspill/values/plain-text';
import { Field, InputType } from 'type-graphql';
import { codeListEnum } from '@samspill/service-kit/code-list-enum';
import { OrganisationKindEnum, OrganisationSourceEnum, OrganisationStatusEnum } from '../code-lists/enums.ts';
import { icnpoCode } from '../code-lists/icnpo.ts';
import { NAME_LENGTH_MAX } from './name-history.ts';
import type { OrganisationFilter } from './organisation-list.ts';

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

  @Field(() => OrganisationStatusEnum, { nullable: true, description: 'Left out: closed ones too.' })
  status?: OrganisationStatus | null;

  @Field(() => OrganisationSourceEnum, { nullable: true, description: 'Who vouches for the record.' })
  source?: OrganisationSource | null;

  @Field(() => String, { nullable: true, description: 'How the current name begins; capitals do not count.' })
  namePrefix?: string | null;
}

/** Throws the refusals of each field. */
export function readFilter(input: OrganisationFilterInput | null | undefined): OrganisationFilter {
  const { municipalityNumber, districtNumber, kind, icnpo, status, source, namePrefix } = input ?? {};
  return {
    ...(municipalityNumber != null && {
      municipalityNumber: parse(CurrentMunicipalityNumber, municipalityNumber, 'filter.municipalityNumber'),
    }),
    ...(districtNumber != null && {
      districtNumber: parse(DistrictNumber, districtNumber, 'filter.districtNumber'),
    }),
    ...(kind != null && { kind }),
    ...(icnpo != null && { icnpo: icnpoCode(icnpo, 'filter.icnpo') }),
    ...(status != null && { status }),
    ...(source != null && { source }),
    ...(namePrefix != null && {
      namePrefix: plainText('filter.namePrefix', namePrefix, { maxLength: NAME_LENGTH_MAX }),
    }),
  };
}
