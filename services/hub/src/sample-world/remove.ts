import { randomUUID } from 'node:crypto';
import { withdrawActivity } from '@samspill/activities/activity/withdraw-activity';
import { withdrawPlace } from '@samspill/activities/place/withdraw-place';
import { withdrawOrganisation } from '@samspill/organisations/organisation/changes/withdraw-organisation';
import { ActivityId, OrganisationId, PlaceId } from '@samspill/values/ids';
import type { OpenedServices } from '../start/open-services.ts';
import { sampleRecords } from './present.ts';
import { storyDeps } from './story-deps.ts';

/** Withdraws every sample record by facts, so that whoever holds a copy drops it. Offers go before their organisers. */
export async function removeSampleWorld({
  organisations,
  activities,
}: OpenedServices): Promise<Record<'activities' | 'places' | 'organisations', number>> {
  const present = await sampleRecords({
    organisations: organisations.messaging,
    activities: activities.messaging,
  });
  const correlationId = randomUUID();
  const publishing = storyDeps(activities.messaging, correlationId);
  const registering = storyDeps(organisations.messaging, correlationId);

  for (const id of present.activities)
    await withdrawActivity(publishing, ActivityId.parse(id), 'SAMPLE_REMOVED');
  for (const id of present.places) await withdrawPlace(publishing, PlaceId.parse(id), 'SAMPLE_REMOVED');
  for (const id of present.organisations) {
    await withdrawOrganisation(registering, OrganisationId.parse(id), 'SAMPLE_REMOVED');
  }
  return {
    activities: present.activities.length,
    places: present.places.length,
    organisations: present.organisations.length,
  };
}
