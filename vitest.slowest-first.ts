import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What a file needs tells how long it takes, until a run has measured it: whole hubs and brokers first. */
const SLOW = [
  /\.journey\.test\.ts$/,
  /\.kafka\.test\.ts$/,
  /embedded-postgres.*\.pg\.test\.ts$/,
  /\.pg\.test\.ts$/,
];

/** The slowest files first, so that no worker is left alone with one at the end. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- a sequencer's method, not an array's
    const sorted = await super.sort(files);
    // Vitest keeps how long each took, and goes by that.
    const isMeasured = files.some((file) => this.ctx.cache.getTestSpecificationResult(file));
    return isMeasured ? sorted : sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const found = SLOW.findIndex((kind) => kind.test(moduleId));
  return found === -1 ? SLOW.length : found;
}
