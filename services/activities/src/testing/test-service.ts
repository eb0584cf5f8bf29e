import { randomUUID } from 'node:crypto';
import type { StreamEvent } from '@samspill/events/stream-event';
import { HISTORY_READ_MAX } from '@samspill/messaging/stream-history';
import { drain } from '@samspill/messaging/testing/drain';
import { testServiceDatabase } from '@samspill/messaging/testing/service-database';
import { createLogger } from '@samspill/service-kit/logger';
import { ANONYMOUS, type Viewer } from '@samspill/service-kit/viewer';
import { type RefusalCode, refusals } from '@samspill/values/refusals/catalogue';
import { type ExecutionResult, type GraphQLError, parse } from 'graphql';
import pg from 'pg';
import type { Deps } from '../deps.ts';
import type { ActivitiesEnv } from '../env.ts';
import { migrationsList } from '../migrations.ts';
import { type Activities, start } from '../start.ts';
import { type TestOrganisations, testOrganisations } from './test-organisations.ts';

export const OPERATOR: Viewer = { role: 'operator', party: 'hub', keyId: 'test' };

/** 10:00 in Norway on a working day. */
export const TODAY = new Date('2026-09-01T08:00:00.000Z');

export interface TestService extends Activities {
  /** For a process of its own beside this one. */
  readonly env: ActivitiesEnv;
  readonly organisations: TestOrganisations;
  /** What stories take: as the hub's sample world has it. */
  readonly deps: Deps;
  /** The clock; set it to move in time. */
  readonly clock: { now: Date };
  /** As an operator, unless another viewer is given. */
  ask(document: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<ExecutionResult>;
  /** The code of the first error, or null. Throws when a mutation refuses input without saying which field of it. */
  refusal(document: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<string | null>;
  /** Waits until everything told has been heard. */
  heard(): Promise<void>;
  /** Everything that was told, in order, as others read it. */
  facts(): Promise<StreamEvent<{ state: unknown }>[]>;
  /** What was told of one activity and its dates, in order, straight from the tables: no waiting. */
  told(partitionKey: string): Promise<Told[]>;
  /** Rows in our tables and facts on their way or placed: what a refusal must leave as it was. */
  counted(): Promise<Record<string, number>>;
  /** Straight from the tables. */
  sql<Row>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** A fact, as far as these tests look at it. */
export interface Told {
  /** Such as `occurrence_added`. */
  readonly fact: string;
  readonly subject: string;
  readonly version: number;
  readonly state: unknown;
}

/** The whole service on a database of its own, beside a stream of organisations. */
export async function testService(): Promise<TestService> {
  const organisations = await testOrganisations();
  const database = await testServiceDatabase('activities', migrationsList);
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  const clock = { now: TODAY };
  const env = {
    ACTIVITIES_DATABASE_URL: database.appUrl,
    ACTIVITIES_READER_URL: database.readerUrl,
    ORGANISATIONS_READER_URL: organisations.readerUrl,
    HUB_ID: 'test',
  };
  const logger = createLogger({ service: 'activities', level: 'error' });
  const service = await start(env, { logger, now: () => clock.now });
  const sql = async <Row>(text: string, values: unknown[] = []) =>
    (await owner.query(text, values)).rows as Row[];
  const ask: TestService['ask'] = (document, variables = {}, viewer = OPERATOR) =>
    service.execute({
      document: parse(document),
      // As they come over the wire: instants are text.
      variables: JSON.parse(JSON.stringify(variables)) as Record<string, unknown>,
      viewer,
      language: 'en',
      correlationId: randomUUID(),
    });
  const heard = () => drain(organisations.messaging, service.messaging);

  return {
    ...service,
    env,
    organisations,
    clock,
    deps: { transaction: service.messaging.transactionFor({ correlationId: 'test' }), now: () => clock.now },
    ask,
    async refusal(document, variables, viewer) {
      const { errors } = await ask(document, variables, viewer);
      return errors?.[0] ? codeOf(errors[0], document) : null;
    },
    heard,
    async facts() {
      await heard();
      const source = { service: 'activities', dataClass: 'public' } as const;
      const all: StreamEvent[] = [];
      let page: StreamEvent[];
      do {
        page = await service.messaging.history.read(source, all.at(-1)?.sequence ?? 0, HISTORY_READ_MAX);
        all.push(...page);
      } while (page.length === HISTORY_READ_MAX);
      return all as StreamEvent<{ state: unknown }>[];
    },
    told: (partitionKey) =>
      sql<Told>(
        `select split_part(type, '.', 4) as fact, aggregate_id as subject, version::int, data -> 'state' as state from (
           select 1 as place, sequence as n, type, aggregate_id, version, data from messaging.stream where partition_key = $1
           union all
           select 2, seq, type, aggregate_id, version, data from messaging.outbox where partition_key = $1) as told
         order by place, n`,
        [partitionKey],
      ),
    async counted() {
      const [row] = await sql<Record<string, number>>(`
        select (select count(*) from activity)::int as activities, (select count(*) from occurrence)::int as occurrences,
          (select count(*) from place)::int as places, (select count(*) from withdrawn)::int as withdrawn,
          ((select count(*) from messaging.outbox) + (select count(*) from messaging.stream))::int as facts`);
      return row!;
    },
    sql,
    async dispose() {
      await service.dispose();
      await organisations.dispose();
      await owner.end();
      await database.drop();
    },
  };
}

function codeOf({ extensions }: GraphQLError, document: string): string {
  const { code, details } = extensions as { code: RefusalCode; details?: { field?: string } };
  // What does not even fit the schema is told by its place in the query.
  const names = code === 'BAD_USER_INPUT' || details?.field !== undefined;
  if (document.startsWith('mutation') && refusals[code].kind === 'input' && !names)
    throw new Error(`${code} does not name its field`);
  return code;
}

export { ANONYMOUS };
