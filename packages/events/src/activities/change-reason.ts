import { z } from 'zod';
import { codesOf } from '../codes-of.ts';

/**
 * Why an offer or one of its occurrences was moved, called off or ended. A code, not free text: it is announced, and a
 * free text about a leader or a group would sooner or later be about a person.
 */
export const changeReasons = {
  TOO_FEW_PARTICIPANTS: 'Too few have signed up.',
  LEADER_UNAVAILABLE: 'Nobody can lead it. Why is nobody else’s business.',
  PLACE_UNAVAILABLE: 'The place cannot be used.',
  WEATHER: 'Weather or outdoor conditions.',
  INFECTION_CONTROL: 'Advice or orders to prevent infection.',
  SAFETY: 'It would not be safe.',
  FUNDING_ENDED: 'The money has ended.',
  COLLISION: 'It collides with another offer for the same children.',
  HOLIDAY: 'A public or school holiday.',
  ORGANISER_CLOSED: 'The organiser has closed down.',
  HELD_AS_PLANNED: 'It took place as planned. Only for what is completed.',
  ENDED_EARLY: 'It took place, and ended before its planned end. Only for what is completed.',
  OTHER: 'None of the others.',
} as const;

export type ChangeReason = keyof typeof changeReasons;
export const ChangeReasonSchema = z.enum(codesOf(changeReasons));

/** The reasons that say that it took place. They fit a completion and nothing else. */
export const completionReasons: readonly ChangeReason[] = ['HELD_AS_PLANNED', 'ENDED_EARLY'];
