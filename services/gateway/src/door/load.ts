import type { ServerResponse } from 'node:http';
import type { HoldBytes } from '@samspill/service-kit/read-body';
import type { Metrics } from '@samspill/service-kit/metrics';
import { type Admission, admission } from './admission.ts';
import { oneATurn } from './one-a-turn.ts';
import { type UnsentBytes, unsentBytes } from './unsent-bytes.ts';

/** Bytes of requests that are held in this process: being received, waiting for their turn, or under way. */
export const RECEIVED_BYTES_MAX = 64 * 1_048_576;

/** What this process carries, and its bounds. Shared by all doors. */
export interface Load extends Admission {
  readonly unsent: UnsentBytes;
  /** Somebody has connected. */
  readonly cameIn: () => void;
  /** Counts what is received for a request, until it has been answered. */
  receiving(response: ServerResponse): HoldBytes;
}

export function boundedLoad(metrics: Metrics): Load {
  const turns = oneATurn();
  const admitted = admission(() => performance.now(), turns.begin);
  const unsent = unsentBytes();
  let received = 0;
  metrics.gauge({
    name: 'samspill_gateway_running',
    help: 'Operations under way.',
    read: () => admitted.running,
  });
  metrics.gauge({
    name: 'samspill_gateway_waiting',
    help: 'Operations that wait for their turn.',
    read: () => admitted.waiting,
  });
  metrics.gauge({
    name: 'samspill_gateway_unsent_bytes',
    help: 'Bytes of answers that wait for their readers.',
    read: () => unsent.held,
  });
  return {
    run: (asking, work) => admitted.run(asking, work),
    isFull: (asking) => admitted.isFull(asking),
    get running() {
      return admitted.running;
    },
    get waiting() {
      return admitted.waiting;
    },
    unsent,
    cameIn: turns.cameIn,
    receiving(response) {
      let own = 0;
      response.once('close', () => {
        received -= own;
        own = 0;
      });
      return (bytes) => {
        own += bytes;
        received += bytes;
        return received <= RECEIVED_BYTES_MAX;
      };
    },
  };
}
