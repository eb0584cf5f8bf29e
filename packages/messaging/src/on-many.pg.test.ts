import { afterEach, beforeEach, expect, test } from 'vitest';
import { consumer } from './consumer.ts';
import { POISON_TRIES_MAX } from './consumer-run.ts';
import { type Handler, on, onMany } from './on.ts';
import { STREAMS } from './stream-of.ts';
import { Bench, benchPainted, benchPlaced } from './testing/bench-world.ts';
import { drain } from './testing/drain.ts';
import { Park } from './testing/park.ts';
import { upsertOn } from './upsert-on.ts';

let park: Park;

beforeEach(async () => {
  park = await Park.open();
});

afterEach(() => park.close());

type Told = readonly [key: string, colour: string];

/** All in one transaction, so that they stand in the streams together before anyone hears them; then the handlers do. */
async function tellThenHear(facts: readonly Told[], handlers: readonly Handler[]): Promise<void> {
  const writer = await park.start();
  await writer.transactionFor({ correlationId: 'c' })(async ({ record }) => {
    for (const [i, [key, colour]] of facts.entries()) {
      const fact = i % 2 === 0 ? benchPlaced : benchPainted;
      record(fact(key, new Date('2026-05-17T10:00:00Z'), { state: { colour, paintings: i } }));
    }
  });
  await drain(writer);
  await drain(await park.start(consumer('benches.many', handlers)));
}

const rowOf = ({
  subject,
  data,
}: {
  subject: string;
  data: { state: { colour: string; paintings: number } };
}) => ({
  id: subject,
  ...data.state,
});
const upserts = [upsertOn(benchPlaced, Bench, rowOf), upsertOn(benchPainted, Bench, rowOf)];
const benches = () => park.rows('select id, colour, paintings from bench order by id');
const parked = () => park.rows('select partition_key, tries from messaging.parked order by position');

/** How many statements wrote into the table, by a trigger for each. */
async function countWrites(): Promise<() => Promise<number>> {
  await park.rows('create table writes (n integer)');
  await park.rows('grant insert on writes to public');
  await park.rows(
    `create function count_write() returns trigger language plpgsql as
       $$ begin insert into public.writes values (1); return null; end $$`,
  );
  await park.rows(
    'create trigger counted after insert on bench for each statement execute function count_write()',
  );
  return async () => (await park.rows('select 1 from writes')).length;
}

test('many facts of both kinds become rows by one statement a stream', async () => {
  const facts = Array.from({ length: 300 }, (_, i): Told => [`bench-${i}`, `colour-${i}`]);
  const writes = await countWrites();
  await tellThenHear(facts, upserts);
  expect(await benches()).toHaveLength(300);
  expect(await writes()).toBeLessThanOrEqual(STREAMS);
});

test('of several facts about the same key the last one counts, whatever kind it is', async () => {
  const facts = Array.from({ length: 60 }, (_, i): Told => [`bench-${i % 3}`, `colour-${i}`]);
  await tellThenHear(facts, upserts);
  expect(await benches()).toEqual(
    [57, 58, 59].map((i) => ({ id: `bench-${i % 3}`, colour: `colour-${i}`, paintings: i })),
  );
});

test('they come in order, and one that is applied by itself comes in its turn', async () => {
  const heard: string[][] = [];
  await tellThenHear(
    Array.from({ length: 9 }, (_, i): Told => ['a', i === 5 ? 'by itself' : `colour-${i}`]),
    [
      onMany(benchPlaced, (events) => void heard.push(events.map(({ data }) => data.state.colour))),
      on(benchPainted, ({ event }) => {
        if (event.data.state.colour === 'by itself') heard.push(['itself']);
      }),
    ],
  );
  expect(heard.flat()).toEqual(['colour-0', 'colour-2', 'colour-4', 'itself', 'colour-6', 'colour-8']);
});

test('one that cannot be applied does not take the others with it', async () => {
  await park.rows(`alter table bench add check (colour <> 'poison')`);
  const facts: Told[] = Array.from({ length: 20 }, (_, i) => [`bench-${i}`, i === 7 ? 'poison' : 'red']);
  await tellThenHear(facts, upserts);
  expect(await benches()).toHaveLength(19);
  expect(await parked()).toEqual([{ partition_key: 'bench-7', tries: POISON_TRIES_MAX }]);
});

test('a row that leaves out a column is refused: null would be a value nobody gave', async () => {
  const lacking = ({ subject }: { subject: string }) => ({ id: subject, colour: 'red' }) as Bench;
  await tellThenHear([['a', 'red']], [upsertOn(benchPlaced, Bench, lacking)]);
  expect(await benches()).toEqual([]);
  expect(await parked()).toMatchObject([{ partition_key: 'a' }]);
});
