import type { ActivityState } from '@samspill/events/activities/activity-state';
import type { PlaceState } from '@samspill/events/activities/place-state';
import type { OrganisationState } from '@samspill/events/organisations/organisation-state';
import type { StreamEvent } from '@samspill/events/stream-event';
import { HISTORY_READ_MAX } from '@samspill/messaging/stream-history';
import type { Messaging } from '@samspill/messaging/start';

/** The newest state of every record that is still there, as the streams tell it. */
export interface Present {
  readonly organisations: readonly OrganisationState[];
  readonly activities: readonly ActivityState[];
  readonly places: readonly PlaceState[];
  /** Something was withdrawn once: whoever did so does not want it back. */
  readonly withdrawals: number;
}

interface BothMessaging {
  readonly organisations: Messaging;
  readonly activities: Messaging;
}

/** Reads at most `eventsMax` events of each service. */
export async function presentIn(
  { organisations, activities }: BothMessaging,
  eventsMax = Infinity,
): Promise<Present> {
  const organisationStates = new Map<string, unknown>();
  const activityStates = new Map<string, unknown>();
  const placeStates = new Map<string, unknown>();
  let withdrawals = 0;
  const keep = (states: Map<string, unknown>, { subject, type, data }: StreamEvent): void => {
    if (/_withdrawn\.v\d+$/.test(type)) {
      states.delete(subject);
      withdrawals += 1;
    } else if (data !== null) states.set(subject, (data as { state: unknown }).state);
  };
  for await (const event of events(organisations, eventsMax)) keep(organisationStates, event);
  for await (const event of events(activities, eventsMax)) {
    if (/\.activity_/.test(event.type)) keep(activityStates, event);
    else if (/\.place_/.test(event.type)) keep(placeStates, event);
  }
  return {
    organisations: [...organisationStates.values()] as OrganisationState[],
    activities: [...activityStates.values()] as ActivityState[],
    places: [...placeStates.values()] as PlaceState[],
    withdrawals,
  };
}

/** Ids of what is marked SAMPLE. */
export async function sampleRecords(messaging: BothMessaging) {
  const { organisations, activities, places } = await presentIn(messaging);
  return {
    organisations: organisations.filter(({ source }) => source === 'SAMPLE').map(idOf),
    activities: activities.filter(isSample).map(idOf),
    places: places.filter(isSample).map(idOf),
  };
}

function idOf({ id }: { id: string }): string {
  return id;
}

function isSample({ provenance }: ActivityState | PlaceState): boolean {
  return provenance.source === 'SAMPLE';
}

async function* events({ service, history }: Messaging, max: number): AsyncGenerator<StreamEvent> {
  const source = { service, dataClass: 'public' } as const;
  for (let after = 0; after < max;) {
    const page = await history.read(source, after, Math.min(HISTORY_READ_MAX, max - after));
    yield* page;
    if (page.length === 0) return;
    after += page.length;
  }
}
