import { defineEvent } from '@samspill/events/define-event';
import type { StreamEvent } from '@samspill/events/stream-event';
import { defineEntity, type MigrationObject, p } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import { MikroORM, type SqlEntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { consumer } from '../consumer.ts';
import { on, onMany } from '../on.ts';
import { runSql } from '../run-sql.ts';
import { upsertOn } from '../upsert-on.ts';

/*
 * Two services for the proof, in a database each. `proofs` takes steps on shared aggregates; one row in `done` is what
 * it owns. `hearers` writes one row in `effect` for every fact that takes effect.
 */

export const stepTaken = defineEvent({
  type: 'no.samspill.proofs.step_taken.v1',
  dataClass: 'public',
  description: 'An aggregate took a step.',
  data: z.object({ step: z.int() }),
});

export const stepHidden = defineEvent({
  type: 'no.samspill.proofs.step_hidden.v1',
  dataClass: 'restricted',
  description: 'An aggregate took a step that is not for everyone.',
  data: z.object({ step: z.int() }),
});

const CounterSchema = defineEntity({
  name: 'Counter',
  tableName: 'counter',
  properties: { id: p.string().primary(), steps: p.integer() },
});
/** For the benches: what a story loads, changes and saves. */
export class Counter extends CounterSchema.class {}
CounterSchema.setClass(Counter);

const CopySchema = defineEntity({
  name: 'Copy',
  tableName: 'copy',
  properties: { id: p.string().primary(), step: p.integer(), version: p.integer(), at: p.string() },
});
/** A projection that can be rebuilt: of each aggregate its newest step. */
export class Copy extends CopySchema.class {}
CopySchema.setClass(Copy);

class ProofTables extends Migration {
  override up(): void {
    this.addSql('create table done (mutation uuid primary key, facts integer not null)');
    this.addSql('create table counter (id text primary key, steps integer not null)');
    // For the negative control that remembers how far it has read.
    this.addSql('create table naive_cursor (last bigint not null)');
    this.addSql('insert into naive_cursor values (0)');
  }
}

class HearerTables extends Migration {
  override up(): void {
    this.addSql(`create table effect (
      nth bigint generated always as identity primary key, id uuid not null, subject text not null, version bigint not null
    )`);
    // For facts that cannot be applied for a while: poison.ts.
    this.addSql('create table spell (active boolean not null)');
    this.addSql('insert into spell values (false)');
  }
}

class CopyTable extends Migration {
  override up(): void {
    this.addSql(
      'create table copy (id text primary key, step integer not null, version integer not null, at text not null)',
    );
  }
}

export const proofMigrations: MigrationObject[] = [{ name: 'proofs-0001-tables', class: ProofTables }];
export const hearerMigrations: MigrationObject[] = [
  { name: 'hearers-0001-tables', class: HearerTables },
  { name: 'hearers-0002-copy', class: CopyTable },
];

const EFFECTS = `insert into effect (id, subject, version)
  select id, subject, version from unnest($1::uuid[], $2::text[], $3::bigint[]) with ordinality given (id, subject, version, n)
   order by n`;

const takeEffect = (events: readonly StreamEvent[], em: SqlEntityManager) =>
  runSql(em, EFFECTS, [
    events.map(({ id }) => id),
    events.map(({ subject }) => subject),
    events.map(({ aggregateVersion }) => aggregateVersion),
  ]);

export const effects = consumer('hearers.effects', [
  onMany(stepTaken, takeEffect),
  // The plain form, so that both are proved.
  on(stepHidden, ({ event, em }) => takeEffect([event], em)),
]);

export const copies = consumer(
  'hearers.copies',
  [
    upsertOn(stepTaken, Copy, ({ subject, aggregateVersion, time, data }) => ({
      id: subject,
      step: data.step,
      version: aggregateVersion,
      at: time,
    })),
  ],
  { tables: ['copy'] },
);

export function proofOrm(url: string, connections: number): MikroORM {
  return new MikroORM({
    clientUrl: url,
    entities: [Counter, Copy],
    pool: { min: 0, max: connections },
  });
}
