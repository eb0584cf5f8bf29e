import { appendFileSync, readFileSync } from 'node:fs';

/** What the client knows of a mutation: it was told yes, it was told no, or it was told nothing. */
export type Outcome = 'ok' | 'refused' | 'unknown';

/**
 * The client's own notes, kept outside the database: begun before the request, ended after the answer. Without fsync:
 * killing the process does not lose them, and nobody turns the machine off in these tests.
 */
export class Journal {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    appendFileSync(path, '');
  }

  begin(mutation: string): void {
    appendFileSync(this.#path, `begin ${mutation}\n`);
  }

  end(mutation: string, outcome: 'ok' | 'refused'): void {
    appendFileSync(this.#path, `${outcome} ${mutation}\n`);
  }
}

/** Begun and not ended is unknown: the process died, or the connection did before the answer came. */
export function readJournal(path: string): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word, mutation] = line.split(' ');
    if (mutation === undefined) continue;
    outcomes.set(mutation, word === 'ok' || word === 'refused' ? word : 'unknown');
  }
  return outcomes;
}
