/** Mutations as a client writes them, each giving enough to see what came of it. */

const ACTIVITY = '{ activity { id status statusReason title { nb } startsOn endsOn } }';
const OCCURRENCE =
  '{ occurrence { id status statusReason startsAt endsAt previousStartsAt capacity place { id } } }';

export const DRAFT = `mutation($input: DraftActivityInput!) { draftActivity(input: $input) ${ACTIVITY} }`;
export const CHANGE = `mutation($input: ChangeActivityInput!) { changeActivity(input: $input) ${ACTIVITY} }`;
export const PUBLISH = `mutation($input: PublishActivityInput!) { publishActivity(input: $input) ${ACTIVITY} }`;
export const POSTPONE = `mutation($input: PostponeActivityInput!) { postponeActivity(input: $input) ${ACTIVITY} }`;
export const RESCHEDULE = `mutation($input: RescheduleActivityInput!) { rescheduleActivity(input: $input) ${ACTIVITY} }`;
export const CANCEL = `mutation($input: CancelActivityInput!) { cancelActivity(input: $input) ${ACTIVITY} }`;
export const COMPLETE = `mutation($input: CompleteActivityInput!) { completeActivity(input: $input) ${ACTIVITY} }`;
export const WITHDRAW =
  'mutation($input: WithdrawActivityInput!) { withdrawActivity(input: $input) { withdrawnId } }';
export const ASSURE = `mutation($input: AssureActivityInput!) { assureActivity(input: $input) ${ACTIVITY} }`;

export const ADD_DATES =
  'mutation($input: AddOccurrencesInput!) { addOccurrences(input: $input) { occurrences { id status capacity } } }';
export const CHANGE_DATE = `mutation($input: ChangeOccurrenceInput!) { changeOccurrence(input: $input) ${OCCURRENCE} }`;
export const POSTPONE_DATE = `mutation($input: PostponeOccurrenceInput!) { postponeOccurrence(input: $input) ${OCCURRENCE} }`;
export const RESCHEDULE_DATE = `mutation($input: RescheduleOccurrenceInput!) { rescheduleOccurrence(input: $input) ${OCCURRENCE} }`;
export const CANCEL_DATE = `mutation($input: CancelOccurrenceInput!) { cancelOccurrence(input: $input) ${OCCURRENCE} }`;
export const COMPLETE_DATE = `mutation($input: CompleteOccurrenceInput!) { completeOccurrence(input: $input) ${OCCURRENCE} }`;
export const REMOVE_DATE =
  'mutation($input: RemoveOccurrenceInput!) { removeOccurrence(input: $input) { removedId } }';

export const REGISTER_PLACE =
  'mutation($input: RegisterPlaceInput!) { registerPlace(input: $input) { place { id name } } }';
export const CHANGE_PLACE =
  'mutation($input: ChangePlaceInput!) { changePlace(input: $input) { place { id name } } }';
export const WITHDRAW_PLACE =
  'mutation($input: WithdrawPlaceInput!) { withdrawPlace(input: $input) { withdrawnId } }';

const SERIES = '{ series { id rule endsOn } activity { id status } }';

export const ADD_SERIES = `mutation($input: AddSeriesInput!) { addSeries(input: $input) ${SERIES} }`;
export const CHANGE_SERIES = `mutation($input: ChangeSeriesInput!) { changeSeries(input: $input) ${SERIES} }`;
export const COPY_SERIES = `mutation($input: CopySeriesInput!) { copySeries(input: $input) ${SERIES} }`;
export const REMOVE_SERIES =
  'mutation($input: RemoveSeriesInput!) { removeSeries(input: $input) { removedId } }';
export const SET_SCHOOL_CALENDAR =
  'mutation($input: SetSchoolCalendarInput!) { setSchoolCalendar(input: $input) { seriesChanged schoolCalendar { area } } }';
