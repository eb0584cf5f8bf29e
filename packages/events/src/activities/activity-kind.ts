import { z } from 'zod';
import { codesOf } from '../codes-of.ts';

/** What sort of offer it is. Some instruments cover one sort and not another. */
export const activityKinds = {
  FIXED_COURSE: 'Regular and organised, for a period, with sign-up.',
  DROP_IN: 'Regular, without sign-up: come when you like.',
  ONE_OFF_EVENT: 'Takes place once: a tournament, a breakfast meeting, a sailing trip.',
  CAMP_OR_HOLIDAY: 'Several days in a row, usually in a school holiday.',
  OPEN_MEETING_PLACE: 'A place to be during opening hours.',
  EQUIPMENT_LENDING: 'Equipment is lent out.',
  OTHER: 'None of the others.',
} as const;

export type ActivityKind = keyof typeof activityKinds;
export const ActivityKindSchema = z.enum(codesOf(activityKinds));
