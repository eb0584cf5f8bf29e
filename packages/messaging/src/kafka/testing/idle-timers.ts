import { createHook } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { calmIdleConnections } from '@samspill/kafka-client/idle-timer-patch';

// Says how many timers a connected producer with nothing to do sets in a second, and Node's CPU time meanwhile in ms.
const [broker, mode] = process.argv.slice(2);
if (broker === undefined) throw new Error('usage: idle-timers.ts HOST:PORT [as-it-is]');
if (mode !== 'as-it-is') calmIdleConnections();

const producer = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING }).producer();
await producer.connect();
let timers = 0;
createHook({ init: (_id, type) => void (type === 'Timeout' && (timers += 1)) }).enable();
const before = process.cpuUsage();
await sleep(1_000);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ timers, cpuMs: (user + system) / 1000 }));
await producer.disconnect();
