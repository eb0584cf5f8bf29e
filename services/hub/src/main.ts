import 'reflect-metadata';
import { explainPlace, StartError } from '@samspill/local-infra/start-error';
import { EnvError, readEnv } from '@samspill/service-kit/env';
import { STOP_MS_MAX } from '@samspill/service-kit/graceful-stop';
import { createLogger } from '@samspill/service-kit/logger';
import { startTelemetry } from '@samspill/service-kit/telemetry';
import { hubEnv } from './env.ts';
import { isFleet, parseStartOptions, type StartOptions } from './start/options.ts';
import type { StartHub } from './start/start-hub.ts';
import { printedSteps } from './start/steps.ts';

/** Gateway, services, broker and database end one after another. */
const FLEET_STOP_MS_MAX = 45_000;

const stop = new AbortController();
// The first signal asks for an orderly end, also in the middle of the start; the second does not wait.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => (stop.signal.aborted ? process.exit(1) : stop.abort()));
}

try {
  const options = parseStartOptions(process.argv.slice(2));
  const env = readEnv(hubEnv, process.env);
  const logger = createLogger({ service: 'hub', level: env.LOG_LEVEL, pretty: env.LOG_PRETTY });
  const telemetry = await startTelemetry({ service: 'hub', endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT });
  const start = await startOf(options);
  const steps = printedSteps(console.log);
  const environment = process.env;
  const hub = await start(options, { env, environment, steps, logger, signal: stop.signal }).catch(
    (error: unknown) => {
      throw explainPlace(error, options.data);
    },
  );
  console.log(`Writing needs this key, from this machine: ${hub.writeKey}`);
  console.log(`Samspill is ready: ${hub.url}`);
  await aborted(stop.signal);
  // Whatever does not let go in time is let go of.
  setTimeout(() => process.exit(0), isFleet(options) ? FLEET_STOP_MS_MAX : STOP_MS_MAX).unref();
  await hub.dispose();
  await telemetry.stop();
} catch (error) {
  if (!stop.signal.aborted) process.exitCode = 1;
  if (error instanceof StartError) {
    if (error.code !== 'INTERRUPTED')
      console.error(`Samspill could not start. ${error.message} ${error.hint}`);
  } else if (error instanceof EnvError) console.error(error.message);
  else throw error;
}
process.exit();

/** Only what is needed is loaded: whoever only looks after processes is small. */
async function startOf(options: StartOptions): Promise<StartHub> {
  return isFleet(options)
    ? (await import('./processes/start-processes.ts')).startProcesses
    : (await import('./start/start-hub.ts')).startHub;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
