/** Tells whoever waits what is going on: a line per step, with the time it took. */
export interface Steps {
  step<T>(what: string, work: () => Promise<T>): Promise<T>;
  note(text: string): void;
}

export function printedSteps(write: (line: string) => void): Steps {
  return {
    async step(what, work) {
      const start = performance.now();
      const result = await work();
      write(`  ${what.padEnd(46)} ${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s`);
      return result;
    },
    note: (text) => write(`  ${text}`),
  };
}
