import { Command, InvalidArgumentError, Option } from 'commander';

/** What `npm start -- …` takes. */
export interface StartOptions {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly host: string;
  /** Where the embedded database, keys and `hub.json` are. Default `.data/<port>`. */
  readonly data: string;
  /** Throws away everything in `data` first. */
  readonly reset: boolean;
  readonly sample: boolean;
  /** Kafka as the event log, and each service as a process of its own. */
  readonly kafka: boolean;
  /** Processes of every service; null: one, and all services in one process where that will do. */
  readonly instances: number | null;
}

/** More would ask for more connections than the PostgreSQL that comes with it gives (200). */
export const INSTANCES_MAX = 6;

/** Each service as a process of its own, instead of all of them in one. */
export function isFleet(options: StartOptions): boolean {
  return options.kafka || options.instances !== null;
}

/** Prints help or a usage error and ends the process (0 and 2) where that is what the arguments ask for. */
export function parseStartOptions(argv: readonly string[]): StartOptions {
  const command = new Command('npm start --')
    .description('Starts the whole hub: database, services and the public gateway.')
    .addOption(
      new Option('--port <number>', 'port of the public gateway; 0 takes a free one')
        .default(4000)
        .argParser(port),
    )
    .addOption(new Option('--host <address>', 'address to listen on').default('127.0.0.1'))
    .addOption(new Option('--data <directory>', 'where data is kept (default: .data/<port>)'))
    .addOption(new Option('--reset', 'throw away all data in that directory first').default(false))
    .addOption(new Option('--no-sample', 'do not write the sample world into an empty database'))
    .addOption(
      new Option(
        '--kafka',
        'Kafka as the event log, and each service as a process of its own: a broker of its own (needs Java 17, and Maven the first time), or the one that KAFKA_BROKERS names',
      ).default(false),
    )
    .addOption(
      new Option('--instances <number>', 'processes of every service, behind the gateway (with --kafka: 1)')
        .default(null)
        .argParser(instances),
    )
    .allowExcessArguments(false)
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
  command.parse(argv, { from: 'user' });
  const options = command.opts<Omit<StartOptions, 'data'> & { data?: string }>();
  return { ...options, data: options.data ?? `.data/${options.port}` };
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535) {
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  }
  return number;
}

function instances(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > INSTANCES_MAX) {
    throw new InvalidArgumentError(`It is a whole number from 1 to ${INSTANCES_MAX}.`);
  }
  return number;
}
