import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { holdStartKey } from '@samspill/gateway/key/start-key';
import { interrupted } from '@samspill/local-infra/start-error';
import { newSigningKey, writeSigningKey } from '@samspill/service-kit/signing-keys';
import { writeHubFile } from '../start/hub-file.ts';
import { SAMPLE_WRITTEN } from '../start/reset.ts';
import { interruptible, openData } from '../start/open-data.ts';
import type { StartOptions } from '../start/options.ts';
import type { Hub, HubDeps } from '../start/start-hub.ts';
import { assertBrokerCanBeHad } from './broker.ts';
import { openControlDoor } from './control-door.ts';
import { entryOf } from './entries.ts';
import { startFleet } from './fleet.ts';
import { EventLogChoice } from './event-log-choice.ts';
import { moveLog } from './move-log.ts';
import { writeSampleInProcess } from './sample-process.ts';
import { allVariables, sampleVariables } from './variables.ts';

/**
 * Each service as a process of its own, so many of each as asked for, with the gateway before them; all of them kept
 * running from here. What fails in the middle, or is interrupted, takes down what was started before it. Throws
 * `StartError`.
 */
export async function startProcesses(options: StartOptions, deps: HubDeps): Promise<Hub> {
  const { env, environment, steps, signal, logger } = deps;
  await using started = new AsyncDisposableStack();
  const step = interruptible(steps, signal);
  const isGiven = env.KAFKA_BROKERS !== undefined;
  // What the hub cannot do without is asked for first: nothing is made for a start that cannot be.
  if (options.kafka && !isGiven) assertBrokerCanBeHad(environment);
  const log = started.use(
    new EventLogChoice({
      dir: resolve(options.data),
      env,
      fast: env.DATABASE_URL === undefined,
      log: (line) => steps.note(line),
      signal,
    }),
  );
  if (options.kafka && isGiven) await step('Kafka', () => log.choose('kafka'));
  const data = await openData(options, deps, started);
  const { dir, databaseUrl, hubId, embedded } = data;
  const all = allVariables(data, env, writeSigningKey(newSigningKey()), environment);

  // Neither needs the other, and a broker takes its time.
  const prepared = await Promise.allSettled([
    options.kafka && !isGiven ? step('Kafka', () => log.choose('kafka')) : null,
    options.sample && embedded && !existsSync(join(dir, SAMPLE_WRITTEN))
      ? step('Sample world', async () => {
          await writeSampleInProcess(sampleVariables(all), signal);
          await writeFile(join(dir, SAMPLE_WRITTEN), '');
        })
      : null,
  ]);
  for (const { reason } of prepared.filter((each) => each.status === 'rejected')) throw reason;

  /** Writes down what runs now. There is nothing to write before all of it does. */
  let announce = nothing;
  const key = started.adopt(await holdStartKey(data.databases.gateway.appUrl, logger), (held) =>
    held.dispose(),
  );
  const fleet = started.use(
    await startFleet({
      all: {
        ...all,
        GATEWAY_HOST: options.host,
        GATEWAY_PORT: String(options.port),
      },
      logVariables: () => log.variables,
      instances: options.instances ?? 1,
      entryOf,
      onMove: () => void announce(),
      step,
      note: (line) => steps.note(line),
      signal,
    }),
  );

  const control = started.use(
    await openControlDoor({
      logger,
      async moveLog(to, say) {
        await moveLog(to, { data, log, fleet, logger, say });
        await announce();
      },
    }),
  );
  const url = `${fleet.gatewayUrl}/graphql`;
  const write = () =>
    writeHubFile(dir, {
      url,
      hubId,
      databaseUrl,
      log: log.chosen,
      ...(log.brokers !== null && { brokers: log.brokers }),
      processes: fleet.list(),
      control: control.where,
    });
  // One after another, so that the last word stands.
  let written = write();
  announce = () => (written = written.then(write));
  await written;
  started.defer(async () => {
    announce = nothing;
    await written;
    await rm(join(dir, 'hub.json'), { force: true });
  });
  if (signal.aborted) throw interrupted();
  if (log.brokers !== null) steps.note(`Kafka at ${log.brokers}`);
  const running = started.move();
  return { url, writeKey: key.secret, dispose: () => running.disposeAsync() };
}

async function nothing(): Promise<void> {}
