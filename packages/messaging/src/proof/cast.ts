import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { isPassing } from '../passing-errors.ts';
import { type ActorOptions, IN_WINDOW, TRY_AGAIN_EXIT_CODE, type Work } from './actor.ts';

export type Role = 'writer' | 'sequencer' | 'publisher' | 'consumer';

const FREEZE_MS = 400;
/** Of the harms, so many crash PostgreSQL, and so many freeze a process instead of killing it. */
const CRASH_SHARE = 0.1;
const FREEZE_SHARE = 0.1;

/** Harms that let everybody live. */
const SPARING = new Set(['frozen', 'broker frozen', 'broker away', 'two leaders', 'poison']);

interface Actor {
  readonly role: Role;
  readonly process: ChildProcess;
  dismissed: boolean;
  /** Resolves when it says that it is where its death does harm. */
  readonly inWindow: Promise<void>;
}

/** The processes on stage. Whoever is killed is replaced at once. */
export class Cast {
  /** How often each role was killed, PostgreSQL too; and how many were only `frozen`. */
  readonly harmed: Record<string, number> = {};
  readonly accidents: string[] = [];
  readonly #options: Omit<ActorOptions, 'isDoomed'>;
  readonly #actors: Actor[] = [];
  /** Who plays in this very process: nobody is going to kill them, and a process each costs a second. */
  readonly #here: ReadonlySet<Role>;
  readonly #playingHere: { role: Role; stop: () => Promise<void> }[] = [];
  #born = 0;
  #doomed: number;
  readonly #built: boolean;

  /**
   * @param doomed so many of those that are killed wait for it where it does harm
   * @param built they run the bundle that vitest.bundles.ts makes of them, which starts in half the time
   */
  constructor(
    options: Omit<ActorOptions, 'isDoomed'>,
    here: readonly Role[] = [],
    doomed = 0,
    built = false,
  ) {
    this.#built = built;
    this.#options = options;
    this.#here = new Set(here);
    this.#doomed = doomed;
  }

  get kills(): number {
    const kills = Object.entries(this.harmed).filter(([what]) => !SPARING.has(what));
    return kills.reduce((sum, [, times]) => sum + times, 0);
  }

  /** Resolves when all of them are at work. */
  async start(roles: readonly Role[]): Promise<void> {
    await Promise.all(roles.map((role) => (this.#here.has(role) ? this.#playHere(role) : this.#spawn(role))));
  }

  /** Kills one of a role and replaces it. Resolves when the new one is at work. */
  async kill(role: Role, random: () => number): Promise<void> {
    const candidates = this.#actors.filter((actor) => actor.role === role);
    await this.#replace(candidates[Math.floor(random() * candidates.length)]!);
  }

  /** Kills one of a role where that does harm, and replaces it. */
  async killDoomed(role: Role): Promise<void> {
    const victim = this.#actors.find((actor) => actor.role === role)!;
    await victim.inWindow;
    this.#doomed -= 1;
    await this.#replace(victim);
  }

  async #replace(victim: Actor): Promise<void> {
    this.count(victim.role);
    this.#actors.splice(this.#actors.indexOf(victim), 1);
    victim.dismissed = true;
    victim.process.kill('SIGKILL');
    await this.#spawn(victim.role);
  }

  /** Harms one of them, or PostgreSQL under all of them, at random. */
  async harmAny(random: () => number, adminUrl: string): Promise<void> {
    const what = random();
    const victim = this.#actors[Math.floor(random() * this.#actors.length)]!;
    if (what < CRASH_SHARE) {
      this.count('postgres');
      await crashPostgres(adminUrl);
    } else if (what < CRASH_SHARE + FREEZE_SHARE) {
      // Its session stays open and keeps its locks; when it wakes, the world has moved on.
      this.count('frozen');
      victim.process.kill('SIGSTOP');
      await sleep(FREEZE_MS);
      victim.process.kill('SIGCONT');
    } else {
      // Not waiting: a process can die before it has begun.
      void this.kill(victim.role, random);
    }
  }

  /** Lets all of a role finish what they are at. */
  async stop(role: Role): Promise<void> {
    for (const one of this.#playingHere.filter((each) => each.role === role)) {
      this.#playingHere.splice(this.#playingHere.indexOf(one), 1);
      await one.stop();
    }
    const leaving = this.#actors.filter((actor) => actor.role === role);
    for (const actor of leaving) this.#actors.splice(this.#actors.indexOf(actor), 1);
    await Promise.all(
      leaving.map(async (actor) => {
        actor.dismissed = true;
        if (actor.process.exitCode !== null || actor.process.signalCode !== null) return;
        actor.process.kill('SIGTERM');
        await once(actor.process, 'exit');
      }),
    );
  }

  async stopAll(): Promise<void> {
    const roles = ['writer', 'sequencer', 'publisher', 'consumer'] as const;
    await Promise.all(roles.map((role) => this.stop(role)));
  }

  /** Kills one of any role. Not waiting for the next one: a process can die before it has begun. */
  async killAny(random: () => number): Promise<void> {
    const victim = this.#actors[Math.floor(random() * this.#actors.length)]!;
    void this.kill(victim.role, random);
  }

  /** All of a role stand still until the returned function is called. */
  freezeAll(role: Role): () => void {
    const frozen = this.#actors.filter((actor) => actor.role === role);
    for (const { process: child } of frozen) child.kill('SIGSTOP');
    return () => frozen.forEach(({ process: child }) => child.kill('SIGCONT'));
  }

  /** Two more join, and two die: twice everything is handed out anew. */
  async storm(role: Role, random: () => number): Promise<void> {
    await this.start([role, role]);
    await this.dismissOne(role, 'SIGKILL');
    await sleep(random() * FREEZE_MS);
    await this.dismissOne(role, 'SIGKILL');
  }

  /** Lets one of a role go, and replaces it by nobody. */
  async dismissOne(role: Role, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const actor = this.#actors.find((each) => each.role === role)!;
    this.#actors.splice(this.#actors.indexOf(actor), 1);
    actor.dismissed = true;
    actor.process.kill(signal);
    await once(actor.process, 'exit');
  }

  async #playHere(role: Role): Promise<void> {
    const { work } = (await import(`./${role}.actor.ts`)) as { work: Work };
    const stopping = new AbortController();
    const ready = Promise.withResolvers<void>();
    const played = work(this.#optionsOfNext(), stopping.signal, ready.resolve).catch((error: unknown) => {
      this.accidents.push(`${role} ended by itself: ${String(error)}`);
    });
    const stop = () => {
      stopping.abort();
      return played;
    };
    this.#playingHere.push({ role, stop });
    await Promise.race([ready.promise, played]);
  }

  #optionsOfNext(): ActorOptions {
    const seed = this.#options.seed * 1_000 + this.#born++;
    return { ...this.#options, seed, isDoomed: this.#doomed > 0 };
  }

  async #spawn(role: Role): Promise<void> {
    const options = this.#optionsOfNext();
    const child = spawn(
      process.execPath,
      [...(this.#built ? builtActor(role) : actorSource(role)), JSON.stringify(options)],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    const inWindow = Promise.withResolvers<void>();
    const actor = { role, process: child, dismissed: false, inWindow: inWindow.promise };
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(IN_WINDOW)) inWindow.resolve();
    });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
    child.once('exit', (code) => {
      if (actor.dismissed && code !== 1) return;
      if (code === TRY_AGAIN_EXIT_CODE) {
        this.#actors.splice(this.#actors.indexOf(actor), 1);
        void this.#spawn(role);
        return;
      }
      this.accidents.push(`${role} ended by itself: ${words.slice(-2_000)}`);
    });
    this.#actors.push(actor);
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  }

  count(what: string): void {
    this.harmed[what] = (this.harmed[what] ?? 0) + 1;
  }
}

function actorSource(role: Role): string[] {
  const file = fileURLToPath(new URL(`./${role}.actor.ts`, import.meta.url));
  return ['--import', import.meta.resolve('@oxc-node/core/register'), file];
}

function builtActor(role: Role): string[] {
  // They live for seconds: room for what a start makes.
  return ['--min-semi-space-size=16', fileURLToPath(new URL(`../../dist/${role}.mjs`, import.meta.url))];
}

/** Kills one server process: PostgreSQL then throws out everyone and recovers from its log, as after a crash. */
export async function crashPostgres(adminUrl: string): Promise<void> {
  const admin = await connected(adminUrl);
  const { rows } = await admin.query<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' order by pid = pg_backend_pid() limit 1`,
  );
  process.kill(rows[0]!.pid, 'SIGKILL');
  await admin.end().catch(() => {});
}

/** Waits for a server that is still recovering from the last crash. */
async function connected(url: string): Promise<Client> {
  for (;;) {
    const client = new Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (!isPassing(error)) throw error;
      await sleep(RECOVERING_MS);
    }
  }
}

const RECOVERING_MS = 50;
