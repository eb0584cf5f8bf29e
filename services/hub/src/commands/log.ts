import { resolve } from 'node:path';
import { Argument, Command } from 'commander';
import { type Said, LOG_PATH } from '../processes/control-door.ts';
import type { EventLogName } from '../processes/event-log-choice.ts';
import { readHubFile } from '../start/hub-file.ts';

/** `log move kafka|postgres`. */
export function logCommand(dataOf: () => string): Command {
  const command = new Command('log').description('the event log: PostgreSQL’s stream tables, or Kafka');
  command
    .command('move')
    .description(
      'move a running hub to the other log: nothing is lost or done twice, and everyone may go on meanwhile',
    )
    .addArgument(new Argument('<log>', 'where to').choices(['kafka', 'postgres']))
    .action(async (to: EventLogName) => {
      if (!(await moveLog(dataOf(), to))) process.exitCode = 1;
    });
  return command;
}

async function moveLog(data: string, to: EventLogName): Promise<boolean> {
  const hub = await readHubFile(resolve(data));
  if (hub?.control === undefined) {
    console.error(hub === null ? noHub(data, to) : oneProcess(to));
    return false;
  }
  const response = await fetch(new URL(LOG_PATH, hub.control.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${hub.control.token}` },
    body: JSON.stringify({ to }),
  });
  if (response.status !== 200 || response.body === null)
    throw new Error(`the hub answered ${response.status}`);
  for await (const said of linesOf(response.body)) {
    if ('say' in said) console.log(said.say);
    else if ('failed' in said) {
      console.error(said.failed);
      return false;
    }
  }
  console.log(`The hub is on ${to}. For its next start: ${startOn(to)}`);
  return true;
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Said> {
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const lines = (text + chunk).split('\n');
    text = lines.pop()!;
    for (const line of lines) yield JSON.parse(line) as Said;
  }
}

function startOn(to: EventLogName): string {
  return to === 'kafka' ? 'npm start -- --kafka' : 'npm start, or npm start -- --instances N for processes';
}

function noHub(data: string, to: EventLogName): string {
  return `No hub runs on ${resolve(data)}. Start it on ${to} instead: ${startOn(to)}. It goes on where it was.`;
}

/** Nothing to move one after another: it is stopped and started. */
function oneProcess(to: EventLogName): string {
  return to === 'kafka'
    ? 'This hub is one process, on postgres. Stop it and start it with: npm start -- --kafka. It goes on where it was.'
    : 'This hub is one process, and on postgres already.';
}
