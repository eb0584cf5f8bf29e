import { expect, test } from 'vitest';
import { freePort, freePorts } from './free-port.ts';

test('ports that are asked for together differ', async () => {
  for (let round = 0; round < 20; round++) {
    const ports = await freePorts(50);
    expect(new Set(ports).size).toBe(50);
  }
});

test('one is a port', async () => {
  expect(await freePort()).toBeGreaterThan(0);
});
