import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { readDetails } from '@samspill/activities/activity/activity-details';
import { draftActivity } from '@samspill/activities/activity/draft-activity';
import { publishActivity } from '@samspill/activities/activity/publish-activity';
import { addOccurrences } from '@samspill/activities/occurrence/add-occurrences';
import { readPlace } from '@samspill/activities/place/place-details';
import { registerPlace } from '@samspill/activities/place/register-place';
import { interrupted } from '@samspill/local-infra/start-error';
import { readRegistration } from '@samspill/organisations/organisation/changes/register';
import { registerOrganisation } from '@samspill/organisations/organisation/changes/register-organisation';
import { testOrganisationNumber } from '@samspill/values/organisation-number';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { OpenedServices } from '../start/open-services.ts';
import { type SampleActor, sampleActors } from './actors.ts';
import { instantsOf, seasonYear } from './dates.ts';
import { type SampleOffer, sampleOffers } from './offers.ts';
import { type Present, presentIn } from './present.ts';
import { type StoryDeps, storyDeps } from './story-deps.ts';

/** How long activities may take to hear of an organisation that was registered a moment ago. */
const HEARING_MS_MAX = 20_000;

/** The sample world is a tenth of it: where there is more, it is not alone. */
const SAMPLE_EVENTS_MAX = 1_000;

/**
 * Writes the actors and offers that the README asks about, through the same stories as everyone, so that facts exist.
 * Into an empty database only; one that was killed in the middle of it goes on where it stopped. Every record is
 * marked SAMPLE.
 */
export async function writeSampleWorld({
  organisations,
  activities,
  signal,
}: OpenedServices & { signal: AbortSignal }): Promise<void> {
  const present = await presentIn(
    { organisations: organisations.messaging, activities: activities.messaging },
    SAMPLE_EVENTS_MAX,
  );
  if (isSomeoneElses(present)) return;
  const correlationId = randomUUID();
  const registering = storyDeps(organisations.messaging, correlationId);
  const publishing = storyDeps(activities.messaging, correlationId);

  const ids = new Map<string, string>(present.organisations.map(({ name, id }) => [name, id]));
  for (const [seed, actor] of (sampleActors as readonly SampleActor[]).entries()) {
    if (signal.aborted) throw interrupted();
    if (!ids.has(actor.name)) ids.set(actor.name, await register(registering, actor, seed));
  }
  const today = Temporal.Now.plainDateISO('Europe/Oslo');
  for (const offer of sampleOffers(seasonYear(today))) {
    if (signal.aborted) throw interrupted();
    const organiserIds = offer.organisers.map((name) => ids.get(name)!);
    const isThere = present.activities.some(
      (state) => state.organiserIds[0] === organiserIds[0] && state.title.nb === offer.activity.title.nb,
    );
    if (!isThere) await publish(publishing, offer, organiserIds);
  }
}

/** It holds other records, or sample records were taken away: nothing is written into it. */
function isSomeoneElses({ organisations, activities, places, withdrawals }: Present): boolean {
  const sources = [
    ...organisations.map(({ source }) => source),
    ...[...activities, ...places].map(({ provenance }) => provenance.source),
  ];
  return withdrawals > 0 || sources.some((source) => source !== 'SAMPLE');
}

async function register(
  deps: StoryDeps,
  { numberMissing, ...actor }: SampleActor,
  seed: number,
): Promise<string> {
  const identity = numberMissing
    ? { numberMissingReason: numberMissing }
    : { organisationNumber: testOrganisationNumber(seed) };
  const registration = readRegistration(
    { ...actor, ...identity, source: 'SAMPLE' },
    { acceptTestNumbers: true },
  );
  return (await registerOrganisation(deps, registration)).id;
}

async function publish(
  deps: StoryDeps,
  { activity, place, times }: SampleOffer,
  organiserIds: string[],
): Promise<void> {
  const provenance = { source: 'SAMPLE' } as const;
  const details = readDetails({ ...activity, organiserIds, provenance });
  const { id } = await onceHeard(() => draftActivity(deps, details));
  if (times.length > 0) {
    const { municipalityNumber } = activity;
    const { id: placeId } = place
      ? await registerPlace(deps, readPlace({ ...place, municipalityNumber, provenance }))
      : { id: null };
    await addOccurrences(
      deps,
      id,
      times.map((time) => ({ ...instantsOf(time), placeId })),
    );
  }
  await publishActivity(deps, id);
}

/** Activities knows an organiser when it has heard of it, a moment after it was registered. */
async function onceHeard<T>(work: () => Promise<T>): Promise<T> {
  for (const start = Date.now(); ;) {
    try {
      return await work();
    } catch (error) {
      const unheard = error instanceof Refusal && error.code === 'ORGANISER_UNKNOWN';
      if (!unheard || Date.now() - start > HEARING_MS_MAX) throw error;
      await sleep(20);
    }
  }
}
