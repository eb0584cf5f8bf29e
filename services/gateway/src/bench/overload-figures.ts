import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from '@samspill/messaging/bench/figure';

/** Each level of load lasts so long. */
const LEVEL_MS = 6_000;
/** As many as are under way or wait without being refused. */
const CLIENTS = 16;
const TICK_MS = 5;

const BODY = JSON.stringify({
  query: '{ activities(first: 50) { title organisers { name status municipality { name } } } }',
});

interface Answer {
  readonly status: number;
  readonly ms: number;
}

/**
 * What is done, and how soon, when two and five times as much is asked as one process can do. Requests come at their own
 * pace, whatever has become of those before them. The asking process takes its part of the same two cores.
 */
export async function overloadFigures(url: string): Promise<readonly Figure[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });
  try {
    await closedLoop(agent, url);
    const saturation = await closedLoop(agent, url);
    const calm = p99(answered(await openLoop(agent, url, saturation * 0.7)));
    const figures: Figure[] = [];
    for (const factor of [2, 5]) {
      const answers = await openLoop(agent, url, saturation * factor);
      const accepted = answered(answers);
      const refused = answers.filter(({ status }) => status === 503);
      const name = (what: string) => `overload-${factor}x-${what}`;
      figures.push(
        {
          figure: name('goodput'),
          measured: accepted.length / (LEVEL_MS / 1_000) / saturation,
          goal: 0.8,
          unit: 'ratio',
          better: 'higher',
        },
        {
          figure: name('cut'),
          measured: (answers.length - accepted.length - refused.length) / answers.length,
          goal: 0,
          unit: 'ratio',
          better: 'lower',
        },
        { figure: name('accepted-p99'), measured: p99(accepted), goal: 1_000, unit: 'ms', better: 'lower' },
        {
          figure: name('accepted-p99-over-calm'),
          measured: p99(accepted) / calm,
          goal: 3,
          unit: 'ratio',
          better: 'lower',
        },
        { figure: name('refused-p99'), measured: p99(refused), goal: 50, unit: 'ms', better: 'lower' },
      );
      await sleep(1_000);
    }
    return figures;
  } finally {
    agent.destroy();
  }
}

/** Answers a second that so many clients get who each wait for one before they ask for the next. */
async function closedLoop(agent: Agent, url: string): Promise<number> {
  const until = performance.now() + LEVEL_MS;
  let answers = 0;
  const client = async () => {
    while (performance.now() < until) if ((await ask(agent, url)).status === 200) answers += 1;
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return answers / (LEVEL_MS / 1_000);
}

async function openLoop(agent: Agent, url: string, perSecond: number): Promise<readonly Answer[]> {
  const asked: Promise<Answer>[] = [];
  const start = performance.now();
  for (let now = start; now < start + LEVEL_MS; now = performance.now()) {
    const due = ((now - start) * perSecond) / 1_000;
    while (asked.length < due) asked.push(ask(agent, url));
    await sleep(TICK_MS);
  }
  return Promise.all(asked);
}

/** Status 0: neither answered nor refused, but cut off. */
function ask(agent: Agent, url: string): Promise<Answer> {
  const start = performance.now();
  return new Promise((resolve) => {
    const cut = () => resolve({ status: 0, ms: performance.now() - start });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(BODY) };
    request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('error', cut);
      response.on('end', () => resolve({ status: response.statusCode!, ms: performance.now() - start }));
    })
      .on('error', cut)
      .end(BODY);
  });
}

function answered(answers: readonly Answer[]): readonly Answer[] {
  return answers.filter(({ status }) => status === 200);
}

function p99(answers: readonly Answer[]): number {
  const times = answers.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return times[Math.ceil(times.length * 0.99) - 1] ?? 0;
}
