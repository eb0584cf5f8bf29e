import { setTimeout as sleep } from 'node:timers/promises';
import { type LocalKafka, startKafka } from '@samspill/local-infra/kafka/local-kafka';
import type { HarmableBroker } from '../../proof/kafka-stage.ts';

/** A broker of the chaos run's own. One that is killed is revived by its launcher. */
export async function chaosBroker(dir: string): Promise<HarmableBroker & { stop(): Promise<void> }> {
  let broker: LocalKafka = await startKafka({ dir, fast: true, log: () => {} });
  const { brokers } = broker;
  const port = Number(brokers.split(':')[1]);
  return {
    brokers,
    async kill() {
      signal(broker.pid, 'SIGKILL');
    },
    async freeze(ms) {
      const { pid } = broker;
      signal(pid, 'SIGSTOP');
      await sleep(ms);
      signal(pid, 'SIGCONT');
    },
    async away(ms) {
      await broker.stop();
      await sleep(ms);
      broker = await startKafka({ dir, port, fast: true, log: () => {} });
    },
    stop: () => broker.stop(),
  };
}

/** To a broker that may be dead already, and on its way back. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
