import { v5, v7, validate } from 'uuid';
import type { Branded, Parser } from './parse.ts';
import { Refusal } from './refusals/refusal.ts';

export type OrganisationId = Branded<string, 'OrganisationId'>;
export type ActivityId = Branded<string, 'ActivityId'>;
export type OccurrenceId = Branded<string, 'OccurrenceId'>;
export type PlaceId = Branded<string, 'PlaceId'>;

export const OrganisationId = idParser<OrganisationId>('organisationId');
export const ActivityId = idParser<ActivityId>('activityId');
export const OccurrenceId = idParser<OccurrenceId>('occurrenceId');
export const PlaceId = idParser<PlaceId>('placeId');

/** A time-ordered UUID (version 7). */
export function newId<Id extends string>(): Id {
  return v7() as Id;
}

/** The same name in the same namespace always gives the same UUID (version 5). */
export function namedId<Id extends string>(name: string, namespace: string): Id {
  return v5(name, namespace) as Id;
}

function idParser<Id extends string>(field: string): Parser<Id> {
  return {
    parse(input) {
      if (typeof input !== 'string' || !validate(input)) throw new Refusal('MALFORMED_ID', { field });
      return input.toLowerCase() as Id;
    },
  };
}
