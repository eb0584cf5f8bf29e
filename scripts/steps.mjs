/** Prints a line per step with the time since the first. On standard error: standard output belongs to the task. */
export function steps(write = (line) => process.stderr.write(`${line}\n`)) {
  const start = performance.now();
  const step = (what) => {
    step.taken += 1;
    write(`[${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s] ${what}`);
  };
  step.taken = 0;
  return step;
}
