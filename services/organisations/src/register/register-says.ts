import type { OrganisationKind } from '@samspill/events/organisations/organisation-kind';
import { osloDate } from '@samspill/values/oslo-time';
import type { IcnpoCode } from '../code-lists/icnpo.ts';
import type { OrganisationForm } from '../code-lists/organisation-form.ts';
import type { Registration } from '../organisation/changes/register.ts';
import type { RegisterUnit } from './register-unit.ts';
import type { Voluntary } from './voluntary.ts';

/** What the two registers say of one number, together. */
export interface RegisterSays extends Omit<RegisterUnit, 'voluntary' | 'readAt' | 'sectorCode'> {
  readonly kind: OrganisationKind;
  /** Null where Frivillighetsregisteret has not been asked, or does not know it. */
  readonly icnpo: readonly IcnpoCode[] | null;
  /** A voluntary or public role: becomes an organisation by itself. */
  readonly hasRole: boolean;
}

/** Forms that only public bodies and the church have. */
const PUBLIC_FORMS: ReadonlySet<OrganisationForm> = new Set([
  'KOMM',
  'FYLK',
  'ORGL',
  'ADOS',
  'KF',
  'IKS',
  'STAT',
  'KIRK',
]);

export function registerSays(unit: RegisterUnit, voluntary: Voluntary | null): RegisterSays {
  const { voluntary: marked, readAt: _, sectorCode, ...said } = unit;
  const isVoluntary = voluntary === null ? marked : voluntary.deletedOn === null;
  return {
    ...said,
    icnpo: voluntary?.icnpo ?? null,
    kind: kindOf(unit.form, sectorCode, voluntary?.icnpo ?? []),
    hasRole: isVoluntary || PUBLIC_FORMS.has(unit.form),
  };
}

/** The registration of a unit that enters the hub; null where it is deleted, or nobody knows where it is. */
export function registrationOf(said: RegisterSays, asOf: Date): Registration | null {
  const { organisationNumber, name, form, kind, icnpo, municipalityNumber, website, deletedOn } = said;
  if (municipalityNumber === null || deletedOn !== null) return null;
  return {
    organisationNumber,
    numberMissingReason: null,
    name,
    // The register knows since when, but the file does not say.
    nameSince: null,
    form,
    kind,
    icnpo: icnpo ?? [],
    municipalityNumber,
    districtNumber: null,
    website,
    source: 'REGISTER',
    assuredOn: osloDate(asOf),
  };
}

const LOCAL_GOVERNMENT_SECTOR = '6500';
const CLUB_CODES: ReadonlySet<IcnpoCode> = new Set(['1100', '1200', '1300', '13100']);

/** By form, sector and primary category, never by name. Whoever knows better says so, and is believed. */
function kindOf(
  form: OrganisationForm,
  sectorCode: string | null,
  icnpo: readonly IcnpoCode[],
): OrganisationKind {
  const [primary] = icnpo;
  if (primary === '8200') return 'VOLUNTEER_CENTRE';
  if (primary === '10100' || form === 'KIRK') return 'CONGREGATION';
  if (primary === '8100' || form === 'STI') return 'FOUNDATION';
  if (primary !== undefined && CLUB_CODES.has(primary)) return 'CLUB';
  if (form === 'KOMM' || form === 'KF' || form === 'IKS') return 'MUNICIPALITY';
  if (form === 'FYLK' || form === 'STAT') return 'PUBLIC_BODY';
  if (form === 'ORGL' || form === 'ADOS')
    return sectorCode === LOCAL_GOVERNMENT_SECTOR ? 'MUNICIPALITY' : 'PUBLIC_BODY';
  return form === 'AS' ? 'COMPANY' : 'ASSOCIATION';
}
