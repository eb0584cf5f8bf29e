import { z } from 'zod';

/** What the actor is in this field. A list of the project's own; it may grow, so readers take a code they do not know. */
export const organisationKinds = {
  CLUB: 'Club or team that children join: sports club, band, scouts, youth theatre.',
  ASSOCIATION: 'Other voluntary association or local branch, such as a Red Cross branch.',
  CONGREGATION: 'Congregation or life-stance community.',
  VOLUNTEER_CENTRE: 'Volunteer centre (frivilligsentral): local meeting place for voluntary work.',
  CULTURE_SCHOOL: 'Municipal culture school (kulturskole).',
  YOUTH_CENTRE: 'Youth club or youth house.',
  SCHOOL: 'School, or what it runs after hours.',
  SCHOOL_HEALTH_SERVICE: 'School nurse and youth health service.',
  LIBRARY: 'Public library.',
  MUNICIPALITY: 'The municipality itself, or a unit of it that is none of the others.',
  NAV_OFFICE: 'NAV office: the municipal and state labour and welfare office.',
  PUBLIC_BODY: 'State or county body, such as a directorate.',
  FOUNDATION: 'Foundation, also one that gives money.',
  COMPANY: 'Company.',
  NATIONAL_ORGANISATION: 'Nationwide organisation, with or without local branches.',
  COLLABORATION: 'Several actors that work as one and keep their own identity (samarbeidsprosjekt).',
  PROGRAMME: 'Programme or measure that an actor or several run under a name of its own.',
  EQUIPMENT_LENDING: 'Equipment lending (utstyrssentral, BUA).',
  LOCAL_FUND: 'Local fund in permanent operation, such as a municipal leisure fund.',
  GOVERNMENT_GRANT: 'State grant scheme.',
} as const;

/** Why an actor has no organisation number. Such an actor may list offers; it cannot receive money. */
export const numberMissingReasons = {
  MUNICIPAL_UNIT: 'Unit of a municipality that acts under the number of the municipality.',
  CONGREGATION: 'Congregation that is not registered by itself.',
  NETWORK: 'Network that meets without being a legal person.',
  COLLABORATION: 'Collaboration project: its lead organisation signs, employs and receives the money.',
  INFORMAL_GROUP: 'Group of residents, parents or young people without statutes.',
  BRANCH_OF_NUMBERED: 'Local branch that acts under the number of its parent.',
  LOCAL_FUND: 'Fund that is an account and a set of rules held by another actor.',
  STATE_SCHEME: 'Grant scheme: the body that manages it has the number.',
  PROGRAMME: 'Programme or measure: whoever runs it has the number.',
  NOT_YET_REGISTERED: 'Is about to be registered.',
} as const;

/** Why it was closed. */
export const closingReasons = {
  DISSOLVED: 'Dissolved by its own decision.',
  MERGED: 'Merged into another, which is then named as successor.',
  BANKRUPT: 'Bankruptcy or compulsory winding-up.',
  DELETED_IN_REGISTER: 'Deleted in the Central Coordinating Register for Legal Entities (Enhetsregisteret).',
  PERIOD_ENDED: 'A project, programme or scheme that ran for a set time and is over.',
  REGISTERED_TWICE: 'The same actor stands here under another id, which is then named as successor.',
} as const;

/** Why it was withdrawn: unlike a closed one, a withdrawn record is no longer shown, and copies drop it too. */
export const withdrawalReasons = {
  SAMPLE_REMOVED: 'It belonged to the sample world.',
  WITHDRAWN_FROM_REGISTER: 'The register removed it from its open data (Fjernet).',
  ENTERED_IN_ERROR: 'It should never have been entered.',
} as const;

/** Who vouches for the record. */
export const organisationSources = {
  REGISTER: 'An open public register (Brønnøysundregistrene).',
  OWNER: 'The organisation itself.',
  MUNICIPALITY: 'The municipality where it works.',
  OPERATOR: 'Whoever operates this hub.',
  SAMPLE: 'The sample world: not a statement about the real actor.',
} as const;

/** ACTIVE or CLOSED. A withdrawn one has no status: it is gone. */
export const organisationStatuses = {
  ACTIVE: 'Exists.',
  CLOSED: 'No longer exists, or no longer works in this field; kept, and still resolves.',
} as const;

export const OrganisationKindSchema = z.enum(keysOf(organisationKinds));
export const NumberMissingReasonSchema = z.enum(keysOf(numberMissingReasons));
export const ClosingReasonSchema = z.enum(keysOf(closingReasons));
export const WithdrawalReasonSchema = z.enum(keysOf(withdrawalReasons));
export const OrganisationSourceSchema = z.enum(keysOf(organisationSources));
export const OrganisationStatusSchema = z.enum(keysOf(organisationStatuses));

export type OrganisationKind = z.infer<typeof OrganisationKindSchema>;
export type NumberMissingReason = z.infer<typeof NumberMissingReasonSchema>;
export type ClosingReason = z.infer<typeof ClosingReasonSchema>;
export type WithdrawalReason = z.infer<typeof WithdrawalReasonSchema>;
export type OrganisationSource = z.infer<typeof OrganisationSourceSchema>;
export type OrganisationStatus = z.infer<typeof OrganisationStatusSchema>;

function keysOf<T extends object>(list: T) {
  return Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];
}
