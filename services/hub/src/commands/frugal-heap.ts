/**
 * A command that reads a file of gigabytes keeps little of it, but long enough that it dies old; left alone, V8 collects
 * what is old when it has become large for this machine. Bounds to grow by, none to fail at:
 * docs/decisions/0064-new-rows-by-copy-and-a-frugal-heap.md.
 */
const FLAGS = ['--max-semi-space-size=16', '--initial-old-space-size=96', '--heap-growing-percent=25'];

/**
 * Starts this program anew, in the same process, with a heap that collects early, unless it was started so. Everyone who
 * runs it gets that: npm, a container, a bundle. To be called before anything is open.
 */
export function frugalHeap(): void {
  const { execPath, execArgv, argv, env } = process;
  if (FLAGS.every((flag) => execArgv.includes(flag))) return;
  process.execve!(execPath, [execPath, ...FLAGS, ...execArgv, ...argv.slice(1)], env);
}
