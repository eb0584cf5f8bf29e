import { z } from 'zod';
import { codesOf } from '../codes-of.ts';

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

export type NumberMissingReason = keyof typeof numberMissingReasons;
export const NumberMissingReasonSchema = z.enum(codesOf(numberMissingReasons));
