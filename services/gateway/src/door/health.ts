import type { ServerResponse } from 'node:http';
import type { Readiness } from '@samspill/service-kit/service';

/** What anything but the process itself may take before it counts as not ready. */
export const READY_MS_MAX = 2_000;

/** Alive: the process answers. Nothing outside it is asked. */
export function answerLive(response: ServerResponse): void {
  answerJson(response, 200, { alive: true });
}

export function answerReady(response: ServerResponse, readiness: Readiness): void {
  answerJson(response, readiness.ready ? 200 : 503, readiness);
}

/** All services' checks under their names. One that does not answer in time is not ready. */
export async function joinedReadiness(
  parts: Readonly<Record<string, () => Promise<Readiness>>>,
): Promise<Readiness> {
  const checks: Record<string, { ok: boolean; reason?: string }> = {};
  await Promise.all(
    Object.entries(parts).map(async ([name, ask]) => {
      const readiness = await within(ask);
      for (const [check, result] of Object.entries(readiness.checks)) checks[`${name}.${check}`] = result;
      if (!readiness.ready && Object.values(readiness.checks).every(({ ok }) => ok))
        checks[name] = { ok: false };
    }),
  );
  return { ready: Object.values(checks).every(({ ok }) => ok), checks };
}

const LATE: Readiness = { ready: false, checks: { answers: { ok: false, reason: 'LATE' } } };
const FAILED: Readiness = { ready: false, checks: { answers: { ok: false, reason: 'FAILED' } } };

async function within(ask: () => Promise<Readiness>): Promise<Readiness> {
  const timer = Promise.withResolvers<Readiness>();
  const timeout = setTimeout(() => timer.resolve(LATE), READY_MS_MAX);
  return Promise.race([ask().catch(() => FAILED), timer.promise]).finally(() => clearTimeout(timeout));
}

function answerJson(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(value));
}
