import type { SchoolBreakKind } from '@samspill/events/activities/school-calendar-state';
import { DateScalar, DateTimeScalar } from '@samspill/service-kit/scalars';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { SchoolBreakKindEnum } from '../enums.ts';
import type { SchoolBreak, SchoolCalendar } from './school-calendar.ts';
import { SCHOOL_BREAKS_MAX, SCHOOL_SOURCE_LENGTH_MAX } from './school-calendar-details.ts';

const LAST_DAY = 'The last day without school, included.';

@ObjectType('SchoolBreak', { description: 'Days without school.' })
export class SchoolBreakType implements SchoolBreak {
  @Field(() => SchoolBreakKindEnum, { description: 'Why there is no school.' })
  kind!: SchoolBreakKind;

  @Field(() => DateScalar, { description: 'The first day without school.' })
  startsOn!: SchoolBreak['startsOn'];

  @Field(() => DateScalar, { description: LAST_DAY })
  endsOn!: SchoolBreak['endsOn'];
}

@ObjectType('SchoolCalendar', {
  description: 'The days off school of a municipality or county in one school year.',
})
export class SchoolCalendarType implements Omit<SchoolCalendar, 'id'> {
  @Field(() => String, {
    description:
      'kommunenummer, four digits; or fylkesnummer, two: then the municipality says nothing itself.',
  })
  area!: SchoolCalendar['area'];

  @Field(() => Int, {
    description: 'The year it begins in: 2026 is from 1 August 2026 to 31 July 2027.',
  })
  schoolYear!: number;

  @Field(() => [SchoolBreakType], { description: 'In order.' })
  breaks!: readonly SchoolBreak[];

  @Field(() => String, { description: 'Who says so, as attribution.' })
  source!: string;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  changedAt!: Date;
}

@InputType({ description: 'Days without school.' })
export class SchoolBreakInput {
  @Field(() => SchoolBreakKindEnum, { description: 'Why there is no school.' })
  kind!: SchoolBreakKind;

  @Field(() => DateScalar, { description: 'The first day without school.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: LAST_DAY })
  endsOn!: string;
}

@InputType({ description: 'What is said of one area and one school year; all of it at once.' })
export class SetSchoolCalendarInput {
  @Field(() => String, { nullable: true, description: 'kommunenummer, four digits. This or the county.' })
  municipalityNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'fylkesnummer, two digits: holds for those municipalities that say nothing for the year.',
  })
  countyNumber?: string | null;

  @Field(() => Int, { description: 'The year it begins in: 2026 is from 1 August 2026.' })
  schoolYear!: number;

  @Field(() => [SchoolBreakInput], {
    description: `At most ${SCHOOL_BREAKS_MAX}. Empty: what was said before no longer holds.`,
  })
  breaks!: SchoolBreakInput[];

  @Field(() => String, {
    description: `Who says so, as attribution; at most ${SCHOOL_SOURCE_LENGTH_MAX} characters.`,
  })
  source!: string;
}

@ObjectType({ description: 'Answer to setSchoolCalendar.' })
export class SetSchoolCalendarPayload {
  @Field(() => SchoolCalendarType, { description: 'The calendar as it is now.' })
  schoolCalendar!: SchoolCalendar;

  @Field(() => Int, { description: 'How many series had to change some of their coming dates.' })
  seriesChanged!: number;
}
