import { z } from 'zod';
import { codesOf } from '../codes-of.ts';

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

export type OrganisationKind = keyof typeof organisationKinds;
export const OrganisationKindSchema = z.enum(codesOf(organisationKinds));
