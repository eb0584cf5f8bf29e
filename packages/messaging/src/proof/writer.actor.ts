import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPassing } from '../passing-errors.ts';
import { type Transaction, transactionFor } from '../transaction.ts';
import { act, type Work } from './actor.ts';
import { faultyTransaction } from './faults.ts';
import { Journal } from './journal.ts';
import { proofOrm, stepHidden, stepTaken } from './proof-services.ts';
import { randomFrom } from './random.ts';

const WRITERS = 4;
/** Few, so that writers meet. */
const AGGREGATES = 40;
const FACTS_MAX = 3;
const DELAY_MS_MAX = 4;
const REFUSED_SHARE = 0.25;
const REDACTED_SHARE = 0.01;

class Refused extends Error {}

export const work: Work = async (options, signal, ready) => {
  const { seed, proofsUrl, journal: path, fault } = options;
  const random = randomFrom(seed);
  const journal = new Journal(path);
  const orm = proofOrm(proofsUrl, 2 * WRITERS);
  const deps = { orm, service: 'proofs', source: 'urn:samspill:proof:proofs', onRecorded: () => {} };

  const write = async () => {
    const mutation = randomUUID();
    const trace = { correlationId: mutation };
    const transaction: Transaction = faultyTransaction(options, deps, trace) ?? transactionFor(deps, trace);
    journal.begin(mutation);
    try {
      await transaction(async ({ em, record, redact }) => {
        const facts = 1 + Math.floor(random() * FACTS_MAX);
        await em.execute('insert into done (mutation, facts) values (?, ?)', [mutation, facts]);
        for (let i = 0; i < facts; i++) {
          const n = Math.floor(random() * AGGREGATES);
          // In no order: the circle of locks that this asks for must not close.
          const told = n % 4 === 0 ? stepHidden : stepTaken;
          record(told(`aggregate-${n}`, new Date(), { step: i }, { partitionKey: `root-${n % 10}` }));
          // What was withdrawn need not take effect, and would excuse a fault.
          if (random() < REDACTED_SHARE && fault === null) redact(`aggregate-${n}`);
          await sleep(random() * DELAY_MS_MAX);
        }
        if (random() < REFUSED_SHARE) throw new Refused();
      });
      journal.end(mutation, 'ok');
    } catch (error) {
      if (error instanceof Refused) journal.end(mutation, 'refused');
      // Whether it was committed nobody told us: it stays unknown.
      else if (isPassing(error)) await sleep(50);
      else throw error;
    }
  };
  await write();
  ready();
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (!signal.aborted) await write();
    }),
  );
  await orm.close();
};

if (import.meta.main) await act(work);
