import type { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import type { Consumer } from '../consumer.ts';
import { type Messaging, type MessagingOptions, startMessaging } from '../start.ts';
import type { Scope } from '../transaction.ts';
import { benchMigrations, benchOrm, benchPainted, silent } from './bench-world.ts';
import { drain } from './drain.ts';
import { testServiceDatabase, type TestServiceDatabase } from './service-database.ts';

/** The benches service in a database of its own, started as often as a test likes. */
export class Park {
  readonly database: TestServiceDatabase;
  readonly orm: MikroORM;
  /** As the database's administrator: for looking and for doing harm. */
  readonly admin: Client;
  readonly #started: { messaging: Messaging; orm: MikroORM }[] = [];

  static async open(): Promise<Park> {
    const database = await testServiceDatabase('benches', benchMigrations);
    const admin = new Client({ connectionString: database.adminUrl });
    // Tests restart servers and end sessions; the next query tells.
    admin.on('error', () => {});
    await admin.connect();
    return new Park(database, admin);
  }

  private constructor(database: TestServiceDatabase, admin: Client) {
    this.database = database;
    this.admin = admin;
    this.orm = benchOrm(database.appUrl);
  }

  /** An instance of the service with a pool of its own. */
  async start(...consumers: Consumer[]): Promise<Messaging> {
    return this.startWith({ consumers });
  }

  async startWith(
    options: Partial<Pick<MessagingOptions, 'consumers' | 'log' | 'logger'>>,
  ): Promise<Messaging> {
    const orm = benchOrm(this.database.appUrl);
    const messaging = await startMessaging({
      service: 'benches',
      orm,
      hubId: 'test',
      sources: { benches: this.database.readerUrl },
      consumers: [],
      migrations: benchMigrations,
      logger: silent,
      ...options,
    });
    this.#started.push({ messaging, orm });
    return messaging;
  }

  async stop(messaging: Messaging): Promise<void> {
    const at = this.#started.findIndex((one) => one.messaging === messaging);
    for (const one of this.#started.splice(at, 1)) {
      await one.messaging.stop();
      await one.orm.close();
    }
  }

  async rows<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.admin.query<Row>(sql, parameters)).rows;
  }

  async close(): Promise<void> {
    while (this.#started[0] !== undefined) await this.stop(this.#started[0].messaging);
    await this.orm.close();
    await this.admin.end();
    await this.database.drop();
  }
}

/** One fact per key, in this order, each in a transaction of its own; sequenced when it resolves. */
export async function paint(messaging: Messaging, keys: readonly string[], colour = 'red'): Promise<void> {
  const transaction = messaging.transactionFor({ correlationId: 'test' });
  for (const key of keys) {
    await transaction(async (scope) => recordPainting(scope, key, colour));
  }
  await drain(messaging);
}

export async function recordPainting({ record }: Scope, key: string, colour: string): Promise<void> {
  record(benchPainted(key, new Date('2026-05-17T10:00:00Z'), { state: { colour, paintings: 1 } }));
}
