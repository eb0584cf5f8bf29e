import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { Figure } from '@samspill/messaging/bench/figure';
import { activities } from '../testing/test-world-data.ts';
import { overloadFigures } from './overload-figures.ts';
import { slowReaderFigures } from './slow-figures.ts';
import { queryBombs } from '../testing/query-bombs.ts';

const ROUNDS = 8;
const REQUESTS = 250;
const AT_ONCE = 8;

interface Shape {
  readonly name: string;
  /** CPU of the gateway per request, over that of one plain Apollo Server with the same resolvers. */
  readonly goal: number;
  readonly query: string;
  readonly variables: (index: number) => object;
}

const SHAPES: readonly Shape[] = [
  {
    name: 'one-entity',
    goal: 1.6,
    query: 'query ($id: ID!) { activity(id: $id) { id title } }',
    variables: (index) => ({ id: activities[index % activities.length]!.id }),
  },
  {
    name: '50-with-a-join',
    goal: 3,
    query:
      'query ($n: Int!, $m: String) { activities(first: $n, municipality: $m) { title organisers { name status } } }',
    variables: (index) => ({ n: 50 + (index % 2), m: ['4601', '1106', '0301', null][index % 4] }),
  },
  {
    name: 'three-hops',
    goal: 2.5,
    query:
      'query ($n: Int!) { organisations(first: $n) { name activities { title organisers { name municipality { name } } } } }',
    variables: (index) => ({ n: 5 + (index % 3) }),
  },
];

/** Both sides in processes of their own, asked in turns: what else the machine does meets both alike. */
export async function gatewayBench(): Promise<readonly Figure[]> {
  const [federated, plain] = await Promise.all([benchServer('federated'), benchServer('plain')]);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  try {
    const figures: Figure[] = [];
    for (const shape of SHAPES) {
      const cpu = { federated: 0, plain: 0 };
      // The first round warms up and does not count.
      for (let round = 0; round <= ROUNDS; round++) {
        for (const [name, server] of [
          ['federated', federated],
          ['plain', plain],
        ] as const) {
          const before = await server.cpuMs();
          await askMany(agent, server.url, shape, round);
          if (round > 0) cpu[name] += (await server.cpuMs()) - before;
        }
      }
      figures.push({
        figure: shape.name,
        measured: cpu.federated / cpu.plain,
        goal: shape.goal,
        unit: 'ratio',
        better: 'lower',
      });
    }
    return [
      ...figures,
      await bombFigure(agent, federated.url),
      ...(await overloadFigures(federated.url)),
      ...(await slowReaderFigures(federated.url, federated.child)),
    ];
  } finally {
    agent.destroy();
    federated.stop();
    plain.stop();
  }
}

interface BenchServer {
  readonly url: string;
  readonly child: ChildProcess;
  cpuMs(): Promise<number>;
  stop(): void;
}

async function benchServer(side: 'federated' | 'plain'): Promise<BenchServer> {
  const child: ChildProcess = fork(new URL('./bench-server.ts', import.meta.url), [side]);
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return {
    url,
    child,
    async cpuMs() {
      child.send('cpu');
      const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
      return (user + system) / 1_000;
    },
    stop: () => void child.kill(),
  };
}

async function askMany(agent: Agent, url: string, { query, variables }: Shape, round: number): Promise<void> {
  let next = 0;
  const client = async () => {
    while (next < REQUESTS) {
      const answer = await ask(
        agent,
        url,
        JSON.stringify({ query, variables: variables(round * REQUESTS + next++) }),
      );
      if (!answer.startsWith('{"data"')) throw new Error(`not an answer: ${answer.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
}

/** How long a query bomb waits for its refusal, from the first byte sent to the last received. */
async function bombFigure(agent: Agent, url: string): Promise<Figure> {
  const times: number[] = [];
  for (const { query, variables } of queryBombs) {
    const start = performance.now();
    await ask(agent, url, JSON.stringify({ query, variables }));
    times.push(performance.now() - start);
  }
  const p99 = times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1]!;
  return { figure: 'bomb-refused-p99', measured: p99, goal: 50, unit: 'ms', better: 'lower' };
}

function ask(agent: Agent, url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(text)).on('error', reject);
    });
    sent.on('error', reject).end(body);
  });
}
