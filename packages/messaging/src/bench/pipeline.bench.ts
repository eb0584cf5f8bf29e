import { withBenchServices } from './bench-services.ts';
import type { Figure } from './figure.ts';
import { idleFigure } from './idle.bench.ts';
import { kafkaFigures } from './kafka.bench.ts';
import { latencyFigure } from './latency.bench.ts';
import { consumerFigure, sequencerFigure } from './throughput.bench.ts';
import { writerFigure } from './writer.bench.ts';

/** The ratios that the pipeline has to hold, one after the other on one durable cluster. Takes about two minutes. */
export async function pipelineBench(): Promise<Figure[]> {
  return withBenchServices(async (services) => [
    await sequencerFigure(services),
    await consumerFigure(services),
    await writerFigure(services),
    await latencyFigure(services),
    await idleFigure(services),
    ...(await kafkaFigures(services)),
  ]);
}
