import { sql } from 'kysely';
import type { Activity } from './activity.ts';

/** As the database writes it: instants are text. */
export interface ActivityJson extends Omit<Activity, 'publishedAt' | 'changedAt' | 'createdAt'> {
  readonly publishedAt: string | null;
  readonly changedAt: string;
  readonly createdAt: string;
}

// Each property once; a new one is missed by the compiler.
const columns: Record<keyof Activity, string> = {
  id: 'id',
  status: 'status',
  statusReason: 'status_reason',
  kind: 'kind',
  title: 'title',
  description: 'description',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  ageRule: 'age_rule',
  price: 'price',
  barriersRemoved: 'barriers_removed',
  accessibility: 'accessibility',
  languages: 'languages',
  contactRole: 'contact_role',
  organiserIds: 'organiser_ids',
  municipalityNumber: 'municipality_number',
  districtNumber: 'district_number',
  website: 'website',
  capacity: 'capacity',
  provenance: 'provenance',
  fieldSources: 'field_sources',
  importSays: 'import_says',
  publishedAt: 'published_at',
  changedAt: 'changed_at',
  createdAt: 'created_at',
};

/**
 * A row of `activity` as one value, under the names of its properties. Column by column the driver makes of it a
 * dictionary, and reads each array letter by letter: a search took twice as much memory.
 */
export const activityJson = sql.raw<ActivityJson>(
  `json_build_object(${Object.entries(columns)
    .map(([property, column]) => `'${property}', activity.${column}`)
    .join()})`,
);

export function fromJson(json: ActivityJson): Activity {
  return {
    ...json,
    publishedAt: json.publishedAt === null ? null : new Date(json.publishedAt),
    changedAt: new Date(json.changedAt),
    createdAt: new Date(json.createdAt),
  };
}
