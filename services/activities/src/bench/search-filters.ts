import { activityKinds } from '@samspill/events/activities/activity-kind';
import { codesOf } from '@samspill/events/codes-of';
import { barrierCodes } from '@samspill/values/barriers';
import { districts } from '@samspill/values/district';
import type { Random } from './random.ts';
import { dayOf, LANGUAGES, type SearchWorld, subjects, weighted } from './search-world.ts';

const AUDIENCES = ['for barn', 'for jenter', 'for ungdom', ''];

/** One value of each filter, as people would choose it: the usual oftener than the rare. */
export const searchFilters: Readonly<Record<string, (random: Random, world: SearchWorld) => object>> = {
  text: (random) => ({ text: `${random.skewed(subjects)} ${random.pick(AUDIENCES)}`.trim() }),
  age: (random) => {
    const on = dayOf(random.below(400));
    return {
      age: random.happens(0.5) ? { age: random.below(18), on } : { birthYear: 2008 + random.below(14), on },
    };
  },
  municipality: (random) => ({ municipalityNumber: random.skewed(weighted) }),
  district: (random) => ({ districtNumber: random.skewed(districts).number }),
  near: (random, { places }) => ({
    near: { ...random.skewed(places).point, radiusKm: random.pick([1, 2, 5, 10, 20, 50]) },
  }),
  window: (random) => {
    const first = random.below(380);
    const [from, to] = [dayOf(first), dayOf(first + random.pick([1, 7, 31]))];
    // As clocks in Norway have it, and in the middle of a day.
    const hour = random.happens(0.7) ? '00:00:00+02:00' : '15:30:00+02:00';
    return { from: `${from}T${hour}`, ...(random.happens(0.8) && { to: `${to}T${hour}` }) };
  },
  price: (random) => ({
    price: {
      maxOre: random.pick([0, 0, 20_000, 50_000, 77_700]),
      ...(random.happens(0.7) && { parts: ['PARTICIPATION'] }),
    },
  }),
  barrier: (random) => ({ barrierRemoved: random.skewed(barrierCodes) }),
  kind: (random) => ({ kind: random.skewed(codesOf(activityKinds)) }),
  language: (random) => ({ language: random.skewed(LANGUAGES) }),
  organiser: (random, { organisers }) => ({ organiserId: random.skewed(organisers).id }),
  status: (random) => ({ statuses: random.pick([['PUBLISHED'], ['CANCELLED'], ['COMPLETED', 'CANCELLED']]) }),
};
