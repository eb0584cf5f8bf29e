import { Refusal } from '@samspill/values/refusals/refusal';

interface Row {
  readonly id: string;
}

export const municipalities = [
  { number: '4601', name: 'Bergen', capacity: 12 },
  { number: '1106', name: 'Haugesund', capacity: null },
  { number: '0301', name: 'Oslo', capacity: 7 },
] as const;

export const organisations = Array.from({ length: 40 }, (_, index) => ({
  id: id(1, index),
  name: `Forening ${index}`,
  status: index % 7 === 0 ? 'CLOSED' : 'REGISTERED',
  municipality: municipalities[index % 3]!,
}));

export const activities = Array.from({ length: 200 }, (_, index) => ({
  id: id(2, index),
  title: `Tilbud ${index}`,
  organiserIds: [organisations[index % 40]!.id, organisations[(index * 3 + 1) % 40]!.id],
  municipality: municipalities[(index + 1) % 3]!,
}));

const organisationById = byId(organisations);
const activityById = byId(activities);
const activitiesOf = new Map(
  organisations.map(({ id: organiser }) => [
    organiser,
    activities.filter(({ organiserIds }) => organiserIds.includes(organiser)),
  ]),
);

type Args = Record<string, never>;

/** One set of resolvers: for the subgraphs, each its own part, and for the one schema without federation. */
export const resolvers: Record<string, Record<string, (parent: never, args: Args) => unknown>> = {
  Query: {
    organisation: (_, args) => organisationById.get(args['id']!),
    organisations: (_, args) => organisations.slice(0, args['first'] ?? 10),
    municipality: (_, args) => municipalityOf(args['number']!),
    activity: (_, args) => activityById.get(args['id']!),
    activities: (_, args) =>
      activities
        .filter(({ municipality }) => !args['municipality'] || municipality.number === args['municipality'])
        .slice(0, args['first'] ?? 10),
  },
  Mutation: {
    renameActivity: (_, args) => ({ ...activityById.get(args['id']!)!, title: args['title'] }),
  },
  Organisation: {
    __resolveReference: (reference: Row) => organisationById.get(reference.id) ?? null,
    activities: (organisation: Row) => activitiesOf.get(organisation.id) ?? [],
  },
  Activity: {
    __resolveReference: (reference: Row) => activityById.get(reference.id) ?? null,
    organisers: ({ organiserIds }: { organiserIds: string[] }) =>
      organiserIds.map((organiser) => organisationById.get(organiser) ?? { id: organiser }),
  },
  Municipality: {
    __resolveReference: ({ number }: { number: string }) => municipalityOf(number),
    faulty: ({ number }: { number: string }) => {
      if (number === '1106') throw new Refusal('MUNICIPALITY_UNKNOWN');
      return 'whole';
    },
  },
};

function municipalityOf(number: string) {
  return municipalities.find((municipality) => municipality.number === number) ?? null;
}

function byId<T extends Row>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function id(kind: number, index: number): string {
  return `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(index).padStart(8, '0')}`;
}
