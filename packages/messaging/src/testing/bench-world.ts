import { defineEvent } from '@samspill/events/define-event';
import { defineEntity, type MigrationObject, p } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import { z } from 'zod';
import { consumer } from '../consumer.ts';
import { on } from '../on.ts';

/*
 * A small service for the tests of messaging itself: park benches that stand somewhere and get painted. `bench` is the
 * owner's table, `bench_copy` a projection of its facts, `bench_effect` one row per effect, to count them.
 */

const BenchSchema = defineEntity({
  name: 'Bench',
  tableName: 'bench',
  properties: { id: p.string().primary(), colour: p.string(), paintings: p.integer().default(0) },
});
export class Bench extends BenchSchema.class {}
BenchSchema.setClass(Bench);

const benchState = z.object({ colour: z.string(), paintings: z.int() });

export const benchPlaced = defineEvent({
  type: 'no.samspill.benches.bench_placed.v1',
  dataClass: 'public',
  description: 'A bench stands in the park.',
  data: z.object({ state: benchState }),
});

export const benchPainted = defineEvent({
  type: 'no.samspill.benches.bench_painted.v1',
  dataClass: 'public',
  description: 'A bench has another colour.',
  data: z.object({ state: benchState }),
});

/** Nobody in these tests names it: cursors move over it. */
export const benchSatOn = defineEvent({
  type: 'no.samspill.benches.bench_sat_on.v1',
  dataClass: 'restricted',
  description: 'Somebody sat.',
  data: z.object({ minutes: z.int() }),
});

class BenchTables extends Migration {
  override up(): void {
    this.addSql(
      'create table bench (id text primary key, colour text not null, paintings integer not null default 0)',
    );
    this.addSql(
      'create table bench_copy (id text primary key, colour text not null, version bigint not null, changed_at text not null)',
    );
    this.addSql(
      'create table bench_effect (event_id uuid not null, position bigint not null, stream smallint not null)',
    );
  }
}

export const benchMigrations: MigrationObject[] = [{ name: 'benches-0001-tables', class: BenchTables }];

export const COPY = `insert into bench_copy (id, colour, version, changed_at) values (?, ?, ?, ?)
  on conflict (id) do update set colour = excluded.colour, version = excluded.version, changed_at = excluded.changed_at`;

export const onBenchPlaced = on(benchPlaced, ({ event, em }) =>
  em.execute(COPY, [event.subject, event.data.state.colour, event.aggregateVersion, event.time]),
);

export const onBenchPainted = on(benchPainted, ({ event, em }) =>
  em.execute(COPY, [event.subject, event.data.state.colour, event.aggregateVersion, event.time]),
);

export const benchCopy = consumer('benches.copy', [onBenchPlaced, onBenchPainted], {
  tables: ['bench_copy'],
});

/** One row per effect: what takes effect twice shows twice. */
const EFFECT = 'insert into bench_effect (event_id, position, stream) values (?, ?, ?)';

export const countEffects = consumer('benches.effects', [
  on(benchPlaced, ({ event, em }) => em.execute(EFFECT, [event.id, event.position, event.stream])),
  on(benchPainted, ({ event, em }) => em.execute(EFFECT, [event.id, event.position, event.stream])),
]);

export function benchOrm(url: string): MikroORM {
  return new MikroORM({ clientUrl: url, entities: [Bench], pool: { min: 0, max: 8 } });
}

export const silent = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' });
