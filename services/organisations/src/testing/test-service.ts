import { randomUUID } from 'node:crypto';
import { drain } from '@samspill/messaging/testing/drain';
import { HISTORY_READ_MAX } from '@samspill/messaging/stream-history';
import { testServiceDatabase } from '@samspill/messaging/testing/service-database';
import { createLogger } from '@samspill/service-kit/logger';
import { ANONYMOUS, type Viewer } from '@samspill/service-kit/viewer';
import type { StreamEvent } from '@samspill/events/stream-event';
import { type ExecutionResult, parse } from 'graphql';
import pg from 'pg';
import { migrationsList } from '../migrations.ts';
import { type Organisations, start } from '../start.ts';

export const OPERATOR: Viewer = { role: 'operator', party: 'hub', keyId: 'test' };

/** 10:00 in Norway on a working day. */
export const TODAY = new Date('2026-06-10T08:00:00.000Z');

export interface TestService extends Organisations {
  /** As an operator, unless another viewer is given. */
  ask(document: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<ExecutionResult>;
  /** Everything that was told, in order. */
  facts(): Promise<StreamEvent[]>;
  /** Rows in the table and facts on their way or placed. What a refusal must leave as it was. */
  counted(): Promise<{ rows: number; facts: number }>;
  /** Straight from the table. */
  sql<Row>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** The whole service on a database of its own, its clock at `now`. */
export async function testService({
  now = () => TODAY,
  acceptTestNumbers = true,
} = {}): Promise<TestService> {
  const database = await testServiceDatabase('organisations', migrationsList);
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  const service = await start(
    {
      ORGANISATIONS_DATABASE_URL: database.appUrl,
      ORGANISATIONS_READER_URL: database.readerUrl,
      HUB_ID: 'test',
      ACCEPT_TEST_NUMBERS: acceptTestNumbers,
    },
    { logger: createLogger({ service: 'organisations', level: 'error' }), now },
  );
  const sql = async <Row>(text: string, values: unknown[] = []) =>
    (await owner.query(text, values)).rows as Row[];

  return {
    ...service,
    ask: (document, variables = {}, viewer = OPERATOR) =>
      service.execute({
        document: parse(document),
        variables,
        viewer,
        language: 'en',
        correlationId: randomUUID(),
      }),
    async facts() {
      await drain(service.messaging);
      const facts: StreamEvent[] = [];
      for (let page: StreamEvent[] | null = null; page?.length !== 0; facts.push(...page)) {
        const from = { service: 'organisations', dataClass: 'public' } as const;
        page = await service.messaging.history.read(from, facts.at(-1)?.sequence ?? 0, HISTORY_READ_MAX);
      }
      return facts;
    },
    async counted() {
      const [row] = await sql<{ rows: number; facts: number }>(`
        select (select count(*) from organisation)::int as rows,
          ((select count(*) from messaging.outbox) + (select count(*) from messaging.stream))::int as facts`);
      return row!;
    },
    sql,
    async dispose() {
      await service.dispose();
      await owner.end();
      await database.drop();
    },
  };
}

export { ANONYMOUS };
