import type { ActivityInput } from '@samspill/activities/activity/activity-details';
import type { PlaceInput } from '@samspill/activities/place/place-details';
import type { SampleActorName } from './actors.ts';
import { nthWeekday, type SampleTime } from './dates.ts';

/** What the actors tell of in public, as offers. Days, clock times and places are made up. */
export interface SampleOffer {
  readonly organisers: readonly [SampleActorName, ...SampleActorName[]];
  readonly activity: Omit<ActivityInput, 'organiserIds' | 'provenance'>;
  readonly place?: Omit<PlaceInput, 'provenance' | 'municipalityNumber'>;
  readonly times: readonly SampleTime[];
}

const FREE = { participation: { amountOre: 0, per: 'ONCE' } } as const;
const SATURDAY = 6;
const FRIDAY = 5;

export function sampleOffers(year: number): SampleOffer[] {
  return [...festival(year), ...sammenFamilie(year), equipmentLending, breakfastMeetings(year)];
}

/** Four weeks in Haugesund, about a thousand who take part: family days, youth days and a sailing trip. */
function festival(year: number): SampleOffer[] {
  const firstMonday = nthWeekday(year, 6, 1, 4);
  const lastFriday = firstMonday.add({ days: 25 });
  const place = { kind: 'OUTDOORS', name: 'Indre kai' } as const;
  const common = {
    municipalityNumber: '1106',
    price: FREE,
    barriersRemoved: ['ECONOMY', 'INFORMATION', 'COMPETITION_FOCUS'],
    languages: ['nb', 'en'],
    contactRole: 'COORDINATOR',
  } as const;
  const part = (
    title: string,
    description: string,
    details: Partial<ActivityInput>,
    days: number[],
  ): SampleOffer => ({
    organisers: ['FOR ALLE Haugesund'],
    activity: {
      kind: 'ONE_OFF_EVENT',
      title: { nb: title },
      description: { nb: description },
      ...common,
      ...details,
    },
    place,
    times: days.map((day) => ({ on: firstMonday.add({ days: day }), from: '11:00', to: '15:00' })),
  });
  return [
    {
      organisers: ['FOR ALLE Haugesund'],
      activity: {
        kind: 'CAMP_OR_HOLIDAY',
        title: { nb: 'Sommerfestivalen i Haugesund', en: 'The summer festival in Haugesund' },
        description: { nb: 'Fire uker med gratis aktiviteter som ingen av oss kunne laget alene.' },
        ageRule: { kind: 'range', from: 6, to: 18 },
        capacity: 1000,
        startsOn: firstMonday.toString(),
        endsOn: lastFriday.toString(),
        ...common,
      },
      place,
      times: [0, 1, 2, 3].map((week) => ({
        on: firstMonday.add({ weeks: week }),
        from: '10:00',
        to: '16:00',
      })),
    },
    part(
      'Familiedager',
      'For hele familien, uten påmelding.',
      { ageRule: { kind: 'range', from: 0, to: 18 } },
      [5, 12, 19],
    ),
    part(
      'Ungdomsdager',
      'For deg som er ungdom, uten påmelding.',
      { ageRule: { kind: 'range', from: 13, to: 18 } },
      [4, 11, 18],
    ),
    part(
      'Seiltur',
      'En dag på sjøen. Utstyr og mat er med.',
      {
        ageRule: { kind: 'range', from: 10, to: 18 },
        capacity: 40,
        barriersRemoved: ['ECONOMY', 'EQUIPMENT'],
      },
      [23],
    ),
  ];
}

/** Five to seven families who meet five times from February to June, at seven centres in five municipalities. */
function sammenFamilie(year: number): SampleOffer[] {
  const centres: [SampleActorName, string][] = [
    ['Ås frivilligsentral', '3218'],
    ['Vestby frivilligsentral', '3216'],
    ['Frogn frivilligsentral', '3214'],
    ['Nesodden frivilligsentral', '3212'],
    ['Ski frivilligsentral', '3207'],
    ['Oppegård frivilligsentral', '3207'],
    ['Greverud Nærmiljøsentral', '3207'],
  ];
  return centres.map(([centre, municipalityNumber]) => ({
    organisers: [centre, 'SOS-barnebyer'],
    activity: {
      kind: 'FIXED_COURSE',
      title: { nb: 'SAMMEN-familie' },
      description: {
        nb: 'Familier som ønsker seg flere å være sammen med, møtes fem ganger fra februar til juni.',
      },
      municipalityNumber,
      price: FREE,
      barriersRemoved: ['ECONOMY', 'INFORMATION', 'LANGUAGE_AND_CULTURE'],
      languages: ['nb'],
      contactRole: 'VOLUNTEER_CENTRE_LEADER',
      capacity: 7,
    },
    place: { kind: 'VOLUNTEER_CENTRE', name: centre },
    times: [2, 3, 4, 5, 6].map((month) => ({
      on: nthWeekday(year, month, SATURDAY, 2),
      from: '12:00',
      to: '15:00',
    })),
  }));
}

const equipmentLending: SampleOffer = {
  organisers: ['BUA Kristiansand'],
  activity: {
    kind: 'EQUIPMENT_LENDING',
    title: { nb: 'Utlån av utstyr', nn: 'Utlån av utstyr', en: 'Equipment lending' },
    description: { nb: 'Lån ski, skøyter, sykkel og annet utstyr gratis.' },
    municipalityNumber: '4204',
    price: { equipment: { amountOre: 0, per: 'OCCURRENCE' } },
    barriersRemoved: ['ECONOMY', 'EQUIPMENT'],
    contactRole: 'OFFICE',
  },
  times: [],
};

function breakfastMeetings(year: number): SampleOffer {
  return {
    organisers: ['FOR ALLE Bergen'],
    activity: {
      kind: 'ONE_OFF_EVENT',
      title: { nb: 'Frokostmøte' },
      description: { nb: 'De som arbeider med barn og unge i byen, møtes og deler det de vet.' },
      municipalityNumber: '4601',
      price: FREE,
      barriersRemoved: ['INFORMATION'],
      contactRole: 'COORDINATOR',
    },
    place: { kind: 'COMMUNITY_HOUSE', name: 'Møterommet i sentrum' },
    times: [2, 4, 6].map((month) => ({ on: nthWeekday(year, month, FRIDAY, 1), from: '08:00', to: '09:30' })),
  };
}
