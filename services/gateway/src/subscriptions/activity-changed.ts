import { activitiesFacts } from '@samspill/events/activities/facts';
import type { StreamEvent } from '@samspill/events/stream-event';
import { ActivityId, OrganisationId } from '@samspill/values/ids';
import type { EventSource } from '../executor/executor.ts';
import { changesThat } from './changes-that.ts';
import type { ChangeFeed } from './change-feed.ts';
import { kindOf, kindsOf } from './change-kind.ts';
import { filterSet, hasMunicipality, municipalitySet } from './filter-set.ts';

/** Facts about offers, their series and their dates. Places and school calendars are told of too, but are no activity. */
export const ACTIVITY_CHANGE_KINDS = kindsOf(
  activitiesFacts.filter(({ type }) => !/^(?:PLACE|SCHOOL)_/.test(kindOf(type))),
);

interface Args {
  readonly filter?: {
    readonly municipalityNumbers?: readonly string[] | null;
    readonly organiserIds?: readonly string[] | null;
    readonly activityIds?: readonly string[] | null;
    readonly kinds?: readonly string[] | null;
  } | null;
  readonly after?: string | null;
}

/** The organisers of an activity as it stands now: a fact about a date does not carry them. */
export type OrganisersOf = (activityId: string) => Promise<readonly string[]>;

export function activityChanged(feed: ChangeFeed, organisersOf: OrganisersOf): EventSource {
  const payloads = new WeakMap<StreamEvent, object>();
  const askedFor = new WeakMap<StreamEvent, Promise<readonly string[]>>();

  return async (input, { cut }) => {
    const { filter, after } = input as Args;
    const municipalities = municipalitySet(filter?.municipalityNumbers);
    const organiserIds = filterSet('organiserIds', filter?.organiserIds, OrganisationId);
    const activityIds = filterSet('activityIds', filter?.activityIds, ActivityId);
    const kinds = filterSet('kinds', filter?.kinds);

    return changesThat(await feed.open(after, cut), { fits, payload });

    async function fits(event: StreamEvent): Promise<boolean> {
      const kind = kindOf(event.type);
      if (!ACTIVITY_CHANGE_KINDS.has(kind) || (kinds && !kinds.has(kind))) return false;
      if (activityIds && !activityIds.has(event.partitionKey)) return false;
      // Emptied or withdrawn: it says nothing any more, and whoever holds a copy has to learn of it.
      if (stateOf(event) === null) return true;
      if (municipalities && !hasMunicipality(municipalities, event.municipalityNumber)) return false;
      return !organiserIds || (await organisers(event)).some((id) => organiserIds.has(id));
    }
  };

  function organisers(event: StreamEvent): readonly string[] | Promise<readonly string[]> {
    const carried = stateOf(event)?.['organiserIds'];
    if (Array.isArray(carried)) return carried as string[];
    let asked = askedFor.get(event);
    // Asked once for all subscribers.
    if (!asked) askedFor.set(event, (asked = organisersOf(event.partitionKey)));
    return asked;
  }

  /** The same object for all subscribers, so that what is answered to one can be answered to all who ask the same. */
  function payload(event: StreamEvent): object {
    let known = payloads.get(event);
    if (!known) payloads.set(event, (known = payloadOf(event)));
    return known;
  }

  function payloadOf(event: StreamEvent): object {
    const kind = kindOf(event.type);
    const isGone = stateOf(event) === null && kind.startsWith('ACTIVITY_');
    return {
      cursor: feed.cursorOf(event.sequence),
      eventId: event.id,
      type: event.type,
      kind,
      at: event.time,
      activityId: event.partitionKey,
      occurrenceId: kind.startsWith('OCCURRENCE_') ? event.subject : null,
      municipalityNumber: event.municipalityNumber,
      activity: isGone ? null : { __typename: 'Activity', id: event.partitionKey },
    };
  }
}

function stateOf({ data }: StreamEvent): Record<string, unknown> | null {
  return (data as { state?: Record<string, unknown> | null } | null)?.state ?? null;
}
