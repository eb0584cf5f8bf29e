import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What a file needs tells how long it takes, in milliseconds, until a run has measured it: whole hubs and brokers first. */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/\.journey\.test\.ts$/, 25_000],
  [/(?:chaos|-killed)\.(?:pg|kafka)\.test\.ts$/, 20_000],
  [/\.kafka\.test\.ts$/, 10_000],
  [/embedded-postgres.*\.pg\.test\.ts$/, 8_000],
  // They wait for clocks.
  [/(?:subscriptions|slow-reader|kept-process)\.test\.ts$/, 8_000],
  [/\.pg\.test\.ts$/, 1_500],
];
const OTHER_MS = 200;
/** They borrow brokers from each other, and one that stands by costs CPU: together, where the slowest of them is. */
const BORROWS = /\/kafka\/(?!.*-killed)[^/]+\.kafka\.test\.ts$/;

/** What failed the last time, then the slowest files, so that no worker is left alone with one at the end. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const expected = files.map((file) => ({ file, ms: this.#expectedMs(file) }));
    const slowest = Math.max(
      ...expected.filter(({ file }) => BORROWS.test(file.moduleId)).map(({ ms }) => ms),
    );
    const placed = expected.map(({ file, ms }) => ({
      file,
      ms,
      at: BORROWS.test(file.moduleId) ? slowest : ms,
    }));
    return placed.toSorted((one, other) => other.at - one.at || other.ms - one.ms).map(({ file }) => file);
  }

  #expectedMs(file: TestSpecification): number {
    // Vitest keeps how long each took.
    const last = this.ctx.cache.getTestSpecificationResult(file);
    if (last?.failed === true) return Infinity;
    if (last !== undefined && last.duration > 0) return last.duration;
    return KINDS.find(([kind]) => kind.test(file.moduleId))?.[1] ?? OTHER_MS;
  }
}
