import { requireOperator } from '@samspill/service-kit/access';
import { CurrentMunicipalityNumber } from '@samspill/values/municipality';
import { parse } from '@samspill/values/parse';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { followSchoolCalendar } from './follow-school-calendar.ts';
import { readSchoolCalendar } from './school-calendar-details.ts';
import { schoolCalendarOf } from './school-calendar-of.ts';
import {
  SchoolCalendarType,
  SetSchoolCalendarInput,
  SetSchoolCalendarPayload,
} from './school-calendar.type.ts';
import { setSchoolCalendar } from './set-school-calendar.ts';

@Resolver(() => SchoolCalendarType)
export class SchoolCalendarResolver {
  @Query(() => SchoolCalendarType, {
    nullable: true,
    description:
      'The days off school that hold for a municipality in a school year: its own, else those of its county. Null where neither has been entered.',
  })
  schoolCalendar(
    @Arg('municipalityNumber', () => String, { description: 'kommunenummer, four digits.' }) number: string,
    @Arg('schoolYear', () => Int, { description: 'The year it begins in.' }) schoolYear: number,
    @Ctx() { reads }: Context,
  ) {
    const municipality = parse(CurrentMunicipalityNumber, number, 'municipalityNumber');
    return schoolCalendarOf(reads, municipality, schoolYear);
  }

  @Mutation(() => SetSchoolCalendarPayload, {
    nullable: true,
    description:
      'Enters or replaces the days off school of an area and a school year. Series that skip them follow: what falls on one is called off as HOLIDAY.',
  })
  async setSchoolCalendar(
    @Arg('input', () => SetSchoolCalendarInput, { description: 'What is to be done.' })
    input: SetSchoolCalendarInput,
    @Ctx() deps: Context,
  ) {
    requireOperator(deps.viewer);
    const schoolCalendar = await setSchoolCalendar(deps, readSchoolCalendar(input));
    const seriesChanged = await followSchoolCalendar(deps, deps.reads, schoolCalendar.area);
    return { schoolCalendar, seriesChanged };
  }
}
