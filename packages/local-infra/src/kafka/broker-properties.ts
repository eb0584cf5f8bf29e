/**
 * The settings of a broker that is its whole cluster, for one machine. Paths are relative to the directory that it
 * runs in: a comma in `log.dirs` would part it in two.
 */
export function brokerProperties(options: {
  dataDir: string;
  brokerPort: number;
  controllerPort: number;
}): string {
  const { dataDir, brokerPort, controllerPort } = options;
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.bootstrap.servers': `127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${brokerPort},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${brokerPort}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    'log.dirs': dataDir,
    // Topics are made by whoever applies infra/topics.yaml, never by a misspelt name.
    'auto.create.topics.enable': false,
    // One partition of the bookkeeping topics: who has reached one group's coordinator has reached them all.
    'offsets.topic.num.partitions': 1,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.num.partitions': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.num.partitions': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    // A broker that was killed may not come back before its session has ended, and here nobody takes its place meanwhile.
    'broker.session.timeout.ms': 1_500,
    'broker.heartbeat.interval.ms': 300,
    // Access lists can be kept and looked at, though everyone on this machine comes in by the one open door.
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': 'User:ANONYMOUS',
    'num.network.threads': 2,
    'num.io.threads': 4,
    'log.cleaner.dedupe.buffer.size': 16_777_216,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
