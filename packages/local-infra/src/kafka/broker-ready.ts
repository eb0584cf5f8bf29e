import { once } from 'node:events';
import { connect } from 'node:net';
import { kafkaClient } from './kafka-client.ts';

const ANSWER_MS_MAX = 3_000;

/**
 * Whether the broker on that loopback port is this cluster's (another may have the port) and answers for groups too. On a fresh broker the coordinator's
 * topic is made by the first who asks, and until it is, every group is refused: so we ask first.
 */
export async function isReady(port: number, clusterId: string): Promise<boolean> {
  if (!(await listens(port))) return false;
  // A broker that is starting refuses a few times; that is no news.
  const connection = { brokers: [`127.0.0.1:${port}`] };
  const admin = kafkaClient(connection, 'samspill-ready', () => {}, {
    requestTimeout: ANSWER_MS_MAX,
    retry: { retries: 0 },
  }).admin();
  try {
    await admin.connect();
    const cluster = await admin.describeCluster();
    if (cluster.clusterId !== clusterId || cluster.brokers.length === 0) return false;
    await admin.fetchOffsets({ groupId: 'samspill-ready', topics: [] });
    return true;
  } catch {
    return false;
  } finally {
    await admin.disconnect();
  }
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
