import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Degraded, Readiness } from './service.ts';

/** How often the checks run. */
export const CHECK_EVERY_MS = 2_000;
/** A check that takes longer has failed. */
export const CHECK_MS_MAX = 2_000;
/** One failed check is a hiccup: so many in a row make it not ready. */
export const FAILURES_UNTIL_NOT_READY = 3;
/** And so many good ones in a row ready again. */
export const SUCCESSES_UNTIL_READY = 2;

/** Resolves when it holds; what it rejects with gives the reason by its code, never by its message. */
export type Check = () => Promise<unknown>;

export interface Health {
  /** What the last checks said. Answers at once, whatever the load: it asks nobody. */
  readiness(): Readiness;
  /** Not ready from now on, whatever the checks say. */
  stopping(): void;
  /** Answers `/livez` and `/readyz`, and says whether it did. */
  answered(request: IncomingMessage, response: ServerResponse): boolean;
  stop(): void;
}

/** Runs the checks once, then on and on in the background. What is `degraded` is shown, and nobody is less ready for it. */
export async function startHealth(
  checks: Readonly<Record<string, Check>>,
  { everyMs = CHECK_EVERY_MS, degraded = () => ({}) }: { everyMs?: number; degraded?: () => Degraded } = {},
): Promise<Health> {
  const states = new Map(Object.keys(checks).map((name) => [name, UNKNOWN]));
  let stopping = false;
  const round = () =>
    Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        states.set(name, after(states.get(name)!, await outcomeOf(check)));
      }),
    );

  await round();
  let timer = setTimeout(again, everyMs).unref();
  function again() {
    void round().then(() => {
      if (!stopped) timer = setTimeout(again, everyMs).unref();
    });
  }
  let stopped = false;

  const readiness = (): Readiness => {
    const shown = [...states].map(
      ([name, { ok, reason }]) => [name, reason === null ? { ok } : { ok, reason }] as const,
    );
    const worse = degraded();
    return {
      ready: !stopping && shown.every(([, { ok }]) => ok),
      checks: {
        ...Object.fromEntries(shown),
        ...(stopping ? { stopping: { ok: false, reason: 'STOPPING' } } : {}),
      },
      ...(Object.keys(worse).length > 0 && { degraded: worse }),
    };
  };
  return {
    readiness,
    stopping: () => void (stopping = true),
    answered(request, response) {
      const path = request.url?.split('?')[0];
      if (path === '/livez') respond(response, 200, { alive: true });
      else if (path === '/readyz') respond(response, readiness().ready ? 200 : 503, readiness());
      else return false;
      return true;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** One check over time. */
export interface CheckState {
  readonly ok: boolean;
  /** Why it does not hold, or why the last one failed though it still counts as holding. */
  readonly reason: string | null;
  /** Outcomes in a row that speak against `ok`. */
  readonly against: number;
}

/** Before the first outcome, which decides alone. */
export const UNKNOWN: CheckState = { ok: false, reason: 'NOT_CHECKED', against: SUCCESSES_UNTIL_READY };

/** `reason`: null for a check that held. Pure. */
export function after(state: CheckState, reason: string | null): CheckState {
  const held = reason === null;
  if (held === state.ok) return { ok: state.ok, reason, against: 0 };
  const against = state.against + 1;
  if (against >= (state.ok ? FAILURES_UNTIL_NOT_READY : SUCCESSES_UNTIL_READY))
    return { ok: held, reason, against: 0 };
  return { ok: state.ok, reason: reason ?? state.reason, against };
}

async function outcomeOf(check: Check): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, CHECK_MS_MAX, 'TOO_SLOW').unref();
  });
  const outcome = check().then(() => null, reasonOf);
  return await Promise.race([outcome, late]).finally(() => clearTimeout(timer));
}

function reasonOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'FAILED';
}

function respond(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
