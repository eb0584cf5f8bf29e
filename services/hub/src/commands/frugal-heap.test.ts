import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const PROGRAM = `
  const { frugalHeap } = await import(${JSON.stringify(new URL('frugal-heap.ts', import.meta.url).href)});
  console.log(JSON.stringify({ pid: process.pid, execArgv: process.execArgv, argv: process.argv.slice(1) }));
  frugalHeap();
`;

test('the program starts anew once, as the same process, with the same arguments and a frugal heap', async () => {
  const own = ['--import', '@oxc-node/core/register', '--input-type=module', '--eval', PROGRAM];
  const child = spawn(process.execPath, [...own, '--', 'units.json', 'på øya'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = (await text(child.stdout)).trim().split('\n');
  const [first, second, ...more] = said.map((line) => JSON.parse(line) as { execArgv: string[] });
  expect(more).toEqual([]);
  expect(first!.execArgv).not.toContain('--heap-growing-percent=25');
  const flags = ['--max-semi-space-size=16', '--initial-old-space-size=96', '--heap-growing-percent=25'];
  expect(second).toEqual({ ...first, execArgv: [...flags, ...first!.execArgv] });
});
