import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { type Socket, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from '@samspill/messaging/bench/figure';

const READERS = 200;
const ASKED = 200;
const ASK_EVERY_MS = 25;

const SUBSCRIPTION = JSON.stringify({
  query:
    'subscription { activityChanged { cursor kind activity { id title organisers { name activities { title organisers { name } } } } } }',
});
const QUERY = JSON.stringify({ query: '{ activities(first: 5) { title organisers { name } } }' });

/**
 * How long others wait, and how much more memory it takes, while many subscribers open a stream at once and never read,
 * and facts keep coming.
 */
export async function slowReaderFigures(url: string, server: ChildProcess): Promise<readonly Figure[]> {
  const before = await residentMb(server);
  const sockets = Array.from({ length: READERS }, () => neverReading(url));
  const telling = setInterval(() => server.send('tell'), 20);
  try {
    const times: number[] = [];
    const asked: Promise<unknown>[] = [];
    for (let index = 0; index < ASKED; index++) {
      asked.push(timed(url).then((ms) => times.push(ms)));
      await sleep(ASK_EVERY_MS);
    }
    await Promise.all(asked);
    const p99 = times.toSorted((a, b) => a - b)[Math.ceil(ASKED * 0.99) - 1]!;
    return [
      { figure: 'never-reading-others-p99', measured: p99, goal: 500, unit: 'ms', better: 'lower' },
      {
        figure: 'never-reading-memory',
        measured: (await residentMb(server)) - before,
        goal: 100,
        unit: 'MB',
        better: 'lower',
      },
    ];
  } finally {
    clearInterval(telling);
    for (const socket of sockets) socket.destroy();
  }
}

function neverReading(url: string): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).pause();
  socket.on('error', () => {});
  socket.write(
    `POST /graphql/stream HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${SUBSCRIPTION.length}\r\n\r\n${SUBSCRIPTION}`,
  );
  return socket;
}

const agent = new Agent({ keepAlive: true });

function timed(url: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve) => {
    // Cut off: as bad as no answer at all.
    const cut = () => resolve(Infinity);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(QUERY) };
    request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(performance.now() - start));
    })
      .on('error', cut)
      .end(QUERY);
  });
}

async function residentMb({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1_024;
}
