import { MikroORM } from '@mikro-orm/postgresql';
import { migrateDatabase, type ServiceDatabase } from '@samspill/messaging/migrate';
import { createLogger } from '@samspill/service-kit/logger';
import pg from 'pg';
import { migrationsList } from '../migrations.ts';
import { INDEX_BATCH_MAX, indexDue, markOutdated } from '../search/index/search-indexer.ts';
import { type Activities, start } from '../start.ts';
import type { SearchWorld } from './search-world.ts';

/** Rows in one statement. */
const ROWS_AT_ONCE = 5_000;
const AT = '2026-06-01T00:00:00Z';

export interface SearchService {
  readonly service: Activities;
  /** As the owner of the database. */
  readonly owner: pg.Client;
  dispose(): Promise<void>;
}

/**
 * The service on a database that holds the world, written past the stories: they would take an hour. A database that holds
 * it from an earlier run is used as it is.
 */
export async function searchService(
  adminUrl: string,
  name: string,
  world: SearchWorld,
): Promise<SearchService> {
  const activities = await migrateDatabase({
    adminUrl,
    service: 'activities',
    migrations: migrationsList,
    database: `bench_activities_${name}`,
  });
  const organisations = await migrateDatabase({
    adminUrl,
    service: 'organisations',
    migrations: [],
    database: `bench_organisations_${name}`,
  });
  const owner = new pg.Client(activities.ownerUrl);
  await owner.connect();
  // How durable the load is does not matter here.
  await owner.query('set synchronous_commit = off');
  const { rows } = await owner.query<{ there: number }>('select count(*)::int as there from activity');
  if (rows[0]!.there !== world.activities.length)
    await loadWorld((text, values) => owner.query(text, values), world);
  await makeSearchable(activities);
  await owner.query('vacuum analyze');
  const service = await start(
    {
      ACTIVITIES_DATABASE_URL: activities.appUrl,
      ACTIVITIES_READER_URL: activities.readerUrl,
      ORGANISATIONS_READER_URL: organisations.readerUrl,
      HUB_ID: 'bench',
    },
    { logger: createLogger({ service: 'activities', level: 'error' }) },
  );
  return {
    service,
    owner,
    async dispose() {
      await service.dispose();
      await owner.end();
    },
  };
}

/** Sends one statement. */
export type Run = (text: string, values?: unknown[]) => Promise<unknown>;

/** Straight into the tables; none of it is searchable yet. */
export async function loadWorld(run: Run, { organisers, places, activities }: SearchWorld): Promise<void> {
  await run('select setseed(0.5)');
  await inParts(organisers, (rows) =>
    run(
      `insert into organiser (id, name, withdrawn) select id, name, false from jsonb_to_recordset($1) as r (id uuid, name text)`,
      [rows],
    ),
  );
  await inParts(places, (rows) =>
    run(
      `insert into place (id, kind, name, address_lines, point, municipality_number, provenance, changed_at, created_at)
       select id, 'SCHOOL', name, '{}', point, municipality_number, '{"source": "SAMPLE"}', $2, $2
       from jsonb_to_recordset($1) as r (id uuid, name text, point jsonb, municipality_number text)`,
      [rows, AT],
    ),
  );
  await inParts(activities, async (rows) => {
    await run(
      `insert into activity (id, kind, status, title, description, age_rule, price, barriers_removed, accessibility, languages,
         organiser_ids, municipality_number, district_number, starts_on, provenance, published_at, changed_at, created_at)
       select id, kind, status, title, description, nullif(age_rule, 'null'), price, barriers_removed, '{}', languages, organiser_ids,
         municipality_number, district_number, starts_on, '{"source": "SAMPLE", "sourceId": null, "publisher": null, "assuredOn": null}',
         case when status <> 'DRAFT' then cast($2 as timestamptz) - make_interval(mins => (random() * 500000)::int) end, $2, $2
       from jsonb_to_recordset($1) as r (id uuid, kind text, status text, title jsonb, description jsonb, age_rule jsonb, price jsonb,
         barriers_removed text[], languages text[], organiser_ids uuid[], municipality_number text, district_number text, starts_on date)`,
      [rows, AT],
    );
    await run(
      `insert into occurrence (id, activity_id, status, starts_at, ends_at, place_id, changed_at, created_at)
       select gen_random_uuid(), r.id, case when random() < 0.05 then 'CANCELLED' else 'SCHEDULED' end, at, at + interval '90 minutes', place_id, $2, $2
       from jsonb_to_recordset($1) as r (id uuid, place_id uuid, starts_on date, first_day int, rhythm int, dates int),
         generate_series(1, dates) as n,
         lateral (select coalesce(starts_on, date '2026-06-01' + first_day) + interval '15 hours' + make_interval(days => rhythm * n) as at) as t`,
      [rows, AT],
    );
  });
  await run('analyze');
}

async function inParts(rows: readonly unknown[], write: (json: string) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE)
    await write(JSON.stringify(rows.slice(i, i + ROWS_AT_ONCE)));
}

/** As a service does it in the background when it is new. */
async function makeSearchable({ appUrl }: ServiceDatabase): Promise<void> {
  const orm = new MikroORM({ clientUrl: appUrl, entities: [], discovery: { warnWhenNoEntities: false } });
  try {
    await markOutdated(orm);
    while ((await indexDue(orm)) === INDEX_BATCH_MAX);
  } finally {
    await orm.close();
  }
}
