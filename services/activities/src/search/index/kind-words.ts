import type { ActivityKind } from '@samspill/events/activities/activity-kind';

/** What people call each sort of offer, in bokmål and nynorsk. */
export const kindWords: Readonly<Record<ActivityKind, string>> = {
  FIXED_COURSE: 'kurs',
  DROP_IN: 'drop-in uten påmelding utan',
  ONE_OFF_EVENT: 'arrangement',
  CAMP_OR_HOLIDAY: 'leir ferie ferieaktivitet',
  OPEN_MEETING_PLACE: 'møteplass treffsted åpen',
  EQUIPMENT_LENDING: 'utlån utstyr låne',
  OTHER: '',
};
