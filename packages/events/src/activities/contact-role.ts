import { z } from 'zod';
import { codesOf } from '../codes-of.ts';

/** Whom to ask, as a role in the organiser. Never a person: no name, number or address is held. */
export const contactRoles = {
  COACH: 'Trains the group.',
  INSTRUCTOR: 'Teaches or leads an activity that is not sport.',
  COORDINATOR: 'Coordinates the offer, often between several organisations.',
  OFFICE: "The organiser's office.",
  VOLUNTEER_CENTRE_LEADER: 'Leads the volunteer centre (frivilligsentral).',
  YOUTH_WORKER: 'Works with young people for the municipality or an organisation.',
  BOARD: "The organiser's board.",
} as const;

export type ContactRole = keyof typeof contactRoles;
export const ContactRoleSchema = z.enum(codesOf(contactRoles));
