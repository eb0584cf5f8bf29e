import type { Steps } from '../start/steps.ts';
import { type KeptProcess, keepProcess } from './kept-process.ts';
import { gatewayVariables, type ServiceName, serviceNames, variablesOf } from './variables.ts';

type Variables = Readonly<Record<string, string>>;

const INNER_HOST = '127.0.0.1';

/** Where the system lets two gateways listen on one port, one takes over from the other without a gap. */
const SHARES_PORT = process.platform === 'linux';

export interface Fleet extends AsyncDisposable {
  /** In the order in which they are replaced: the services, the gateway last. */
  readonly processes: readonly KeptProcess[];
  /** `http://127.0.0.1:4000` */
  readonly gatewayUrl: string;
  list(): { name: string; pid: number; url: string }[];
}

export interface FleetOptions {
  readonly all: Variables;
  /** Of the log that processes are on from now on. */
  readonly logVariables: () => Variables;
  /** Of every service. */
  readonly instances: number;
  readonly entryOf: (service: string) => string;
  /** Whenever another process has somebody's place. */
  readonly onMove: () => void;
  readonly step: Steps['step'];
  readonly note: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Starts all services at once, then the gateway, which is told where they are and whenever that changes. */
export async function startFleet(options: FleetOptions): Promise<Fleet> {
  const { all, logVariables, instances, entryOf, step, note, signal } = options;
  await using started = new AsyncDisposableStack();
  const services: KeptProcess[] = [];
  let gateway: KeptProcess | null = null;
  let gatewayUrl = '';
  const keeping = { onMove: tell, log: note, signal };

  // The gateway stops before them; they need not wait for each other.
  started.defer(async () => void (await Promise.all(services.map((service) => service.stop()))));
  const one = async (name: ServiceName): Promise<void> => {
    const variables = () => variablesOf(name, { ...all, ...logVariables() });
    const plan = { name, main: entryOf(name), host: INNER_HOST, variables };
    services.push(await keepProcess(plan, { ...keeping, replaced: 'beside' }));
  };
  const names = Array.from({ length: instances }, () => serviceNames).flat();
  await step(
    `Services: ${serviceNames.join(', ')}${instances > 1 ? `, ${instances} of each` : ''}`,
    async () => {
      const ends = await Promise.allSettled(names.map(one));
      for (const { reason } of ends.filter((end) => end.status === 'rejected')) throw reason;
    },
  );
  gateway = await step('Gateway', () => {
    const variables = () =>
      gatewayVariables({
        GATEWAY_SHARES_PORT: String(SHARES_PORT),
        ...all,
        ...logVariables(),
        ...addressVariables(),
        ...portOf(gatewayUrl),
      });
    const plan = { name: 'gateway', main: entryOf('gateway'), host: all['GATEWAY_HOST']!, variables };
    return keepProcess(plan, { ...keeping, replaced: SHARES_PORT ? 'beside' : 'after' });
  });
  const front = started.adopt(gateway, (kept) => kept.stop());
  gatewayUrl = front.running!.url;
  const processes = [...services, front];
  const running = started.move();
  return {
    processes,
    gatewayUrl,
    list: () =>
      processes.flatMap(({ name, running: now }) =>
        now === null ? [] : [{ name, pid: now.pid, url: now.url }],
      ),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };

  function addresses(): Record<string, string[]> {
    return Object.fromEntries(
      serviceNames.map((name) => [
        name,
        services.flatMap((service) => (service.name === name ? (service.running?.url ?? []) : [])),
      ]),
    );
  }

  function addressVariables(): Variables {
    return Object.fromEntries(
      Object.entries(addresses()).map(([name, urls]) => [`${name.toUpperCase()}_URLS`, urls.join(',')]),
    );
  }

  function tell(): void {
    gateway?.running?.send({ addresses: addresses() });
    options.onMove();
  }
}

/** A free port is taken once: whoever has the address finds the next one there. */
function portOf(gatewayUrl: string): Variables {
  return gatewayUrl === '' ? {} : { GATEWAY_PORT: new URL(gatewayUrl).port };
}
