import { afterEach, beforeEach, expect, test } from 'vitest';
import { pipelineGauges } from './pipeline-gauges.ts';
import { benchCopy } from './testing/bench-world.ts';
import { drain } from './testing/drain.ts';
import { Park } from './testing/park.ts';

let park: Park;

beforeEach(async () => {
  park = await Park.open();
});

afterEach(() => park.close());

type Read = () => Promise<Iterable<readonly [string, number]>>;

test('the numbers of one that cannot be read are left out, and say so; the others are shown', async () => {
  const messaging = await park.start(benchCopy);
  await drain(messaging);
  const away = { ...messaging, service: 'away', status: () => Promise.reject(new Error('no database')) };
  const gauges = new Map<string, Read>();
  pipelineGauges({ gauges: ({ name, read }) => void gauges.set(name, read) }, [messaging, away]);
  const shown = async (name: string) => Object.fromEntries(await gauges.get(name)!());

  expect(await shown('samspill_pipeline_readable')).toEqual({ benches: 1, away: 0 });
  expect(await shown('samspill_outbox_pending')).toEqual({ benches: 0 });
  expect(await shown('samspill_stream_gaps')).toEqual({ 'benches.copy of benches.public': 0 });
});
