import { once } from 'node:events';
import { Command, InvalidArgumentError, Option } from 'commander';
import { StartError } from '../start-error.ts';
import { kafkaClient } from './kafka-client.ts';
import { kafkaConnection, type KafkaConnection } from '@samspill/kafka-client/kafka-connection';
import { kafkaJars } from './kafka-jars.ts';
import { startKafka } from './local-kafka.ts';
import { applyTopics, topicDrift } from './topics.ts';
import { type Environment, readTopics } from './topics-file.ts';

/** `start`, `fetch`, `topics drift` and `topics apply`. Ends with 0, 1 (refused or failed) or 2 (wrong usage). */
export function kafkaCommand(name: string): Command {
  const command = new Command(name)
    .description('A real Kafka of one node on this machine, and the topics of any cluster.')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
  command
    .command('start')
    .description('starts a broker on loopback with the topics of infra/topics.yaml; Ctrl-C stops it')
    .option('--dir <directory>', 'where its data and log are kept', '.data/kafka')
    .addOption(new Option('--port <number>', 'of the broker (default: any free one)').argParser(port))
    .option('--heap <size>', 'the most that Java may take for its objects', '256m')
    .action((options: { dir: string; port?: number; heap: string }) => told(() => start(options)));
  command
    .command('fetch')
    .description('fetches the jars of Kafka, unless they are here')
    .action(() => told(async () => say(`Kafka is in ${await kafkaJars({ log: say })}`)));

  const topics = command.command('topics').description('the topics of the cluster that KAFKA_BROKERS names');
  topics
    .command('drift')
    .description('tells what is not as infra/topics.yaml says, a line each; 1 if anything')
    .addOption(environmentOption())
    .action((options: { environment: Environment }) => told(() => drift(options.environment)));
  topics
    .command('apply')
    .description('makes it so, as far as that loses nothing; 1 if something is left')
    .addOption(environmentOption())
    .action((options: { environment: Environment }) =>
      told(() => apply(kafkaConnection(process.env), options.environment)),
    );
  return command;
}

function environmentOption(): Option {
  return new Option('--environment <name>', 'replicas and access control as in infra/topics.yaml')
    .choices(['local', 'production'])
    .default('local');
}

async function start(options: { dir: string; port?: number; heap: string }): Promise<void> {
  const interrupt = new AbortController();
  const asked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(() =>
    interrupt.abort(),
  );
  const broker = await startKafka({ ...options, log: say, signal: interrupt.signal });
  try {
    await apply({ brokers: [broker.brokers] }, 'local');
    say(`Kafka is ready: KAFKA_BROKERS=${broker.brokers}`);
    // The broker keeps no process alive; we wait to be told.
    const held = setInterval(() => {}, 60_000);
    await asked;
    clearInterval(held);
  } finally {
    await broker.stop();
  }
}

async function drift(environment: Environment): Promise<void> {
  const lines = await withAdmin(kafkaConnection(process.env), (admin) =>
    topicDrift(admin, readTopics(environment)),
  );
  for (const line of lines) say(line);
  if (lines.length > 0) process.exitCode = 1;
  else say('All is as infra/topics.yaml says.');
}

async function apply(connection: KafkaConnection, environment: Environment): Promise<void> {
  const { changed, left } = await withAdmin(connection, (admin) =>
    applyTopics(admin, readTopics(environment)),
  );
  for (const line of changed) say(`mended: ${line}`);
  for (const line of left) say(`left:   ${line}`);
  if (left.length > 0) process.exitCode = 1;
}

async function withAdmin<T>(
  connection: KafkaConnection,
  work: (admin: ReturnType<ReturnType<typeof kafkaClient>['admin']>) => Promise<T>,
): Promise<T> {
  const admin = kafkaClient(connection, 'samspill-topics', (line) => console.error(line)).admin();
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

/** What is expected to go wrong is told in words; anything else is ours to mend, and keeps its stack. */
async function told(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(error instanceof StartError ? `${error.message} ${error.hint}` : error.message);
    process.exitCode = error instanceof StartError && error.code === 'INTERRUPTED' ? 0 : 1;
  }
}

function say(line: string): void {
  console.log(line);
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 65_535) {
    throw new InvalidArgumentError('A port is a whole number from 1 to 65535.');
  }
  return number;
}
