import { v5, v7, validate } from 'uuid';
import { type Branded, type Parser, branded } from './parse.ts';
import { Refusal } from './refusals/refusal.ts';

export type OrganisationId = Branded<string, 'OrganisationId'>;
export type ActivityId = Branded<string, 'ActivityId'>;
export type OccurrenceId = Branded<string, 'OccurrenceId'>;
export type PlaceId = Branded<string, 'PlaceId'>;
export type SeriesId = Branded<string, 'SeriesId'>;

export const OrganisationId = idParser<OrganisationId>('organisationId');
export const ActivityId = idParser<ActivityId>('activityId');
export const OccurrenceId = idParser<OccurrenceId>('occurrenceId');
export const PlaceId = idParser<PlaceId>('placeId');
export const SeriesId = idParser<SeriesId>('seriesId');

/** A time-ordered UUID (version 7). */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says whose id it is
export function newId<Id extends Branded<string, string>>(): Id {
  return branded<Id>(v7());
}

/** The same name in the same namespace always gives the same UUID (version 5). */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says whose id it is
export function namedId<Id extends Branded<string, string>>(name: string, namespace: string): Id {
  return branded<Id>(v5(name, namespace));
}

function idParser<Id extends Branded<string, string>>(field: string): Parser<Id> {
  return {
    parse(input) {
      if (typeof input !== 'string' || !validate(input)) throw new Refusal('MALFORMED_ID', { field });
      return branded<Id>(input.toLowerCase());
    },
  };
}
