import { organisationsFacts } from '@samspill/events/organisations/facts';
import type { StreamEvent } from '@samspill/events/stream-event';
import { OrganisationId } from '@samspill/values/ids';
import type { EventSource } from '../executor/executor.ts';
import type { ChangeFeed } from './change-feed.ts';
import { kindOf, kindsOf } from './change-kind.ts';
import { changesThat } from './changes-that.ts';
import { filterSet, hasMunicipality, municipalitySet } from './filter-set.ts';

export const ORGANISATION_CHANGE_KINDS = kindsOf(organisationsFacts);

interface Args {
  readonly filter?: {
    readonly municipalityNumbers?: readonly string[] | null;
    readonly organisationIds?: readonly string[] | null;
    readonly kinds?: readonly string[] | null;
  } | null;
  readonly after?: string | null;
}

export function organisationChanged(feed: ChangeFeed): EventSource {
  const payloads = new WeakMap<StreamEvent, object>();
  return async (input, { cut }) => {
    const { filter, after } = input as Args;
    const municipalities = municipalitySet(filter?.municipalityNumbers);
    const organisationIds = filterSet('organisationIds', filter?.organisationIds, OrganisationId);
    const kinds = filterSet('kinds', filter?.kinds);

    return changesThat(await feed.open(after, cut), {
      payload,
      fits(event) {
        const kind = kindOf(event.type);
        if (!ORGANISATION_CHANGE_KINDS.has(kind) || (kinds && !kinds.has(kind))) return false;
        if (organisationIds && !organisationIds.has(event.partitionKey)) return false;
        // Emptied or withdrawn: it says nothing any more, and whoever holds a copy has to learn of it.
        return isGone(event) || !municipalities || hasMunicipality(municipalities, event.municipalityNumber);
      },
    });
  };

  /** The same object for all subscribers, so that what is answered to one can be answered to all who ask the same. */
  function payload(event: StreamEvent): object {
    let known = payloads.get(event);
    if (!known) payloads.set(event, (known = payloadOf(event)));
    return known;
  }

  function payloadOf(event: StreamEvent): object {
    return {
      cursor: feed.cursorOf(event.sequence),
      eventId: event.id,
      type: event.type,
      kind: kindOf(event.type),
      at: event.time,
      organisationId: event.partitionKey,
      municipalityNumber: event.municipalityNumber,
      organisation: isGone(event) ? null : { __typename: 'Organisation', id: event.partitionKey },
    };
  }
}

function isGone({ data }: StreamEvent): boolean {
  return ((data as { state?: unknown } | null)?.state ?? null) === null;
}
