import { activityKinds } from '@samspill/events/activities/activity-kind';
import { codesOf } from '@samspill/events/codes-of';
import { barrierCodes } from '@samspill/values/barriers';
import { districts } from '@samspill/values/district';
import { municipalities } from '@samspill/values/municipality';
import type { Point } from '../place/place.ts';
import type { Random } from './random.ts';

/** A made-up country that is spread as the real one: many in few places, few in many. */
export interface SearchWorld {
  readonly organisers: readonly { id: string; name: string }[];
  readonly places: readonly WorldPlace[];
  readonly activities: readonly WorldActivity[];
}

interface WorldPlace {
  readonly id: string;
  readonly name: string;
  readonly municipality_number: string;
  readonly point: Point;
}

/** As the columns of the table are named; the place and the rhythm of its dates are for the dates. */
export type WorldActivity = ReturnType<typeof anActivity>;

export const subjects =
  'Fotball Håndball Svømming Turn Dans Korps Kor Teater Sjakk Klatring Speider Ski Friidrett Judo Karate Ridning Seiling Gaming Koding Keramikk Tegning Matlaging Språkkafé Leksehjelp Brettspill Skating Innebandy Volleyball Basketball Badminton Bordtennis Orientering Sykling Padling Fiske Gitar Piano Sang Film Foto Bibliotek Robotikk Strikking Yoga Friluft'.split(
    ' ',
  );
const heads = ['trening', 'kurs', 'gruppe', 'klubb', 'skole', 'leir', 'kveld'];
const audiences = [
  'for barn',
  'for ungdom',
  'for jenter',
  'for gutter',
  'for alle',
  'for nybegynnere',
  'for familier',
  'på norsk og engelsk',
];
const descriptions = [
  'Vi møtes hver uke og har det gøy sammen. Ingen trenger å kunne noe fra før, og utstyr kan lånes.',
  'Et lavterskeltilbud med voksne som følger opp. Ta med venner, vannflaske og godt humør.',
  'Åpent for alle som vil prøve. Vi serverer enkel mat, og du trenger ikke å melde deg på.',
  'Øvingane er i gymsalen. Utstyr får du låne, og det kostar ingenting å prøve.',
  'Passer for dem som har holdt på en stund og vil lære mer. Foreldre er velkomne til å se på.',
  'Sommerens høydepunkt med aktiviteter ute og inne, på sjøen og i fjellet.',
];
export const LANGUAGES = ['nb', 'nn', 'en', 'se', 'ar', 'uk', 'so', 'pl', 'ti'];
const today = municipalities.filter(({ validTo }) => validTo === null).map(({ number }) => number);
/** The big ones first. */
export const weighted = [
  '0301',
  '4601',
  '5001',
  '1103',
  '3201',
  '3301',
  '4204',
  '1108',
  '3107',
  '5501',
  '3205',
  '1106',
  ...today,
] as const;

export function searchWorld(size: number, random: Random): SearchWorld {
  const centres = new Map(
    weighted.map((number, i) => [
      number,
      { latitude: 58.2 + ((i * 7919) % 1200) / 100, longitude: 5.2 + ((i * 104_729) % 1500) / 100 },
    ]),
  );
  const newId = idsOf(random);
  const organisers = Array.from({ length: Math.ceil(size / 20) }, () => {
    const subject = random.pick(subjects);
    return {
      id: newId(),
      name: `${random.pick(['Nord', 'Sør', 'Vest', 'Øst', 'Indre', 'Ytre'])} ${subject.toLowerCase()}lag`,
    };
  });
  const places = Array.from({ length: Math.ceil(size / 15) }, (): WorldPlace => {
    const municipality_number = random.skewed(weighted);
    const { latitude, longitude } = centres.get(municipality_number)!;
    return {
      id: newId(),
      name: `${random.pick(['Nordre', 'Søndre', 'Øvre', 'Nedre', 'Gamle', 'Nye'])} ${random.pick(['hall', 'skole', 'samfunnshus', 'bibliotek', 'kulturhus', 'park'])}`,
      municipality_number,
      point: {
        latitude: latitude + (random.next() - 0.5) / 4,
        longitude: longitude + (random.next() - 0.5) / 2,
      },
    };
  });
  const near = Map.groupBy(places, (place) => place.municipality_number);
  const activities = Array.from({ length: size }, () => {
    const place = random.pick(near.get(random.skewed(weighted)) ?? places);
    return anActivity(random, newId(), place, random.skewed(organisers).id);
  });
  return { organisers, places, activities };
}

function anActivity(random: Random, id: string, place: WorldPlace, organiser: string) {
  const subject = random.happens(0.4) ? random.skewed(subjects) : random.pick(subjects);
  const title = random.happens(0.5)
    ? `${subject} ${random.pick(audiences)}`
    : `${subject}${random.pick(heads)}`;
  const from = random.below(14);
  const born = 2008 + random.below(12);
  const rule = random.next();
  const amount = random.happens(0.4) ? 0 : 5_000 * (1 + random.below(40));
  const known = random.happens(0.3);
  const other = known ? { amountOre: random.happens(0.7) ? 0 : 30_000, per: 'YEAR' } : null;
  const its = districts.filter(({ municipalityNumber }) => municipalityNumber === place.municipality_number);
  const start = random.happens(0.15) ? null : dayOf(random.below(400));
  const status = random.next();
  return {
    id,
    kind: random.skewed(codesOf(activityKinds)),
    status: status < 0.93 ? 'PUBLISHED' : status < 0.96 ? 'CANCELLED' : status < 0.98 ? 'COMPLETED' : 'DRAFT',
    title: { nb: title },
    description: { nb: `${random.pick(descriptions)} ${random.pick(descriptions)}` },
    age_rule:
      rule < 0.2
        ? null
        : rule < 0.8
          ? { kind: 'range', from, to: from + 2 + random.below(10) }
          : { kind: 'birthYears', from: born, to: born + random.below(4) },
    price: {
      participation: random.happens(0.15) ? null : { amountOre: amount, per: 'HALF_YEAR' },
      membership: other,
      licence: other,
      equipment: other,
      travel: other,
    },
    barriers_removed: barrierCodes.filter((_, i) => random.happens(0.4 / (i + 1))),
    languages: [...new Set(['nb', ...(random.happens(0.3) ? [random.skewed(LANGUAGES)] : [])])].slice(
      random.happens(0.05) ? 1 : 0,
    ),
    organiser_ids: [organiser],
    municipality_number: place.municipality_number,
    district_number: its.length > 0 ? random.pick(its).number : null,
    starts_on: start,
    place_id: place.id,
    first_day: random.below(400),
    /** Days from one date to the next. */
    rhythm: random.pick([1, 7, 7, 7, 14]),
    dates: random.happens(0.1) ? 0 : random.pick([1, 1, 3, 5, 8, 12]),
  };
}

/** A day of the school year before, this one or the next. */
export function dayOf(offset: number): string {
  return new Date(Date.UTC(2026, 5, 1 + offset)).toISOString().slice(0, 10);
}

/** In the order they are made, as ids of version 7 are. */
function idsOf(random: Random): () => string {
  let made = 0;
  return () => {
    const [time, chance] = [
      (++made).toString(16).padStart(12, '0'),
      random
        .below(2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ];
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-0000${chance}`;
  };
}
