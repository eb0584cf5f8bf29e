import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

/** Says at the end, loudly, what this machine could not run and why: a run that skips in silence looks greener than it is. */
export class SkippedReporter implements Reporter {
  #filtered = false;

  onInit(vitest: Vitest): void {
    this.#filtered = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    // A filter on the command line skips too, and whoever gave it knows.
    const unable = skipped.filter((test) => !this.#filtered || noteOf(test) !== undefined);
    if (unable.length === 0) return;
    const byReason = Map.groupBy(unable, (test) => noteOf(test) ?? 'the file says why');
    console.log(`\nNOT RUN ON THIS MACHINE: ${unable.length} tests`);
    for (const [reason, tests] of byReason) {
      const files = [...new Set(tests.map(({ module }) => module.relativeModuleId))];
      console.log(`  ${tests.length} in ${files.join(', ')}: ${reason}`);
    }
  }
}

function noteOf(test: TestCase): string | undefined {
  const result = test.result();
  return result.state === 'skipped' ? result.note : undefined;
}
