import { once } from 'node:events';
import { silent } from '../../testing/bench-world.ts';
import { KafkaPublisher } from '../kafka-publisher.ts';

// A publisher in a process of its own, to be killed.
const [connectionString, brokers] = process.argv.slice(2);
if (connectionString === undefined || brokers === undefined)
  throw new Error('usage: publisher.actor.ts URL BROKERS');
const publisher = new KafkaPublisher('benches', { connectionString }, { brokers: [brokers] }, silent);
// The publisher's timers and sockets are not counted on to keep the process alive.
const alive = setInterval(() => {}, 1_000);
await once(process, 'SIGTERM');
clearInterval(alive);
await publisher.stop();
process.exit(0);
