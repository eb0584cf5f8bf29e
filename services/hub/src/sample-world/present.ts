import type { ActivityState } from '@samspill/events/activities/activity-state';
import type { OrganisationState } from '@samspill/events/organisations/organisation-state';
import type { Messaging } from '@samspill/messaging/start';

/** What the streams say is there of the sample world. */
export interface SamplePresent {
  /** Anything else than sample data has been told, or sample data was taken away: this world is somebody's own. */
  readonly someoneElses: boolean;
  /** Organisation id by name. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Of activities: organiser id and title. */
  readonly activities: ReadonlySet<string>;
}

/** The sample world has a tenth as many facts: where there are more, it is not alone. */
const FACTS_MAX = 1_000;

export async function samplePresent(messaging: {
  organisations: Messaging;
  activities: Messaging;
}): Promise<SamplePresent> {
  const [organisationFacts, activityFacts] = await Promise.all([
    messaging.organisations.history.read({ service: 'organisations', dataClass: 'public' }, 0, FACTS_MAX),
    messaging.activities.history.read({ service: 'activities', dataClass: 'public' }, 0, FACTS_MAX),
  ]);
  const organisations = new Map<string, string>();
  const activities = new Set<string>();
  let someoneElses = organisationFacts.length === FACTS_MAX || activityFacts.length === FACTS_MAX;
  for (const { data } of organisationFacts) {
    const state = (data as { state?: OrganisationState } | null)?.state;
    if (state?.source === 'SAMPLE') organisations.set(state.name, state.id);
    else someoneElses = true;
  }
  for (const { type, data } of activityFacts) {
    const state = (data as { state?: ActivityState } | null)?.state;
    if (type !== 'no.samspill.activities.activity_published.v1') continue;
    if (state?.provenance.source === 'SAMPLE')
      activities.add(activityKey(state.organiserIds[0]!, state.title.nb));
    else someoneElses = true;
  }
  return { someoneElses, organisations, activities };
}

export function activityKey(organiserId: string, title: string | undefined): string {
  return `${organiserId} ${title}`;
}
