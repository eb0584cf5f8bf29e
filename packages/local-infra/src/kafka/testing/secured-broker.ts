import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePorts } from '../../free-port.ts';
import { StartError } from '../../start-error.ts';
import { formatStorage, runBroker, stopBroker } from '../broker-process.ts';
import { brokerProperties } from '../broker-properties.ts';
import { findCommand, findJava } from '../java.ts';
import { kafkaJars } from '../kafka-jars.ts';
import { brokerDir, requireKafka } from '../test-kafka.ts';

/** A broker that is reached over TLS with a name and a password, as one in operation is. */
export interface SecuredBroker {
  readonly brokers: string;
  /** The certificate that the broker made for itself, in a file: for KAFKA_TLS_CA_FILE. */
  readonly certificateFile: string;
  /** The operator's own door, which keeps nobody out: to make topics and access lists. */
  readonly operator: string;
  stop(): Promise<void>;
}

const CLUSTER_ID = 'c2Ftc3BpbGwtc2VjdXJl';

/**
 * @param users password by name; all of them may come in by SCRAM-SHA-512 and, over the same TLS, by PLAIN
 * @param superUsers those of them whom no access list keeps out
 */
export async function securedBroker(
  users: Readonly<Record<string, string>>,
  superUsers: readonly string[] = [],
): Promise<SecuredBroker> {
  requireKafka();
  const java = findJava(process.env)!.command;
  const dir = brokerDir();
  const lib = await kafkaJars({ log: () => {} });
  const certificateFile = makeCertificate(java, dir);
  const [port, operatorPort, controllerPort] = (await freePorts(3)) as [number, number, number];
  writeFileSync(
    join(dir, PROPERTIES),
    brokerProperties({ dataDir: 'kafka', brokerPort: operatorPort, controllerPort }) +
      security(port, operatorPort, controllerPort, users, superUsers),
  );
  const place = { java, lib, dir, properties: PROPERTIES, clusterId: CLUSTER_ID };
  const scram = Object.entries(users).map(
    ([name, password]) => `SCRAM-SHA-512=[name=${name},password=${password}]`,
  );
  await formatStorage({ ...place, scram, signal: undefined });
  const broker = await runBroker({
    ...place,
    heap: '256m',
    fast: true,
    port: operatorPort,
    onSpawn: () => {},
  });
  const stop = () => stopBroker(broker.pid!, 'at once');
  onTestFinished(stop);
  return { brokers: `127.0.0.1:${port}`, certificateFile, operator: `127.0.0.1:${operatorPort}`, stop };
}

const PROPERTIES = 'kafka.properties';
const STORE_PASSWORD = 'not-a-secret';
/** For a Java that lives for half a second. */
const QUICK = ['-J-XX:TieredStopAtLevel=1', '-J-XX:+UseSerialGC'];

/** Of two lines with the same name the later one counts. */
function security(
  port: number,
  operatorPort: number,
  controllerPort: number,
  users: Readonly<Record<string, string>>,
  superUsers: readonly string[],
): string {
  const names = Object.entries(users).map(([name, password]) => `user_${name}="${password}"`);
  const settings = {
    listeners: `SASL_SSL://127.0.0.1:${port},OPERATOR://127.0.0.1:${operatorPort},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `SASL_SSL://127.0.0.1:${port},OPERATOR://127.0.0.1:${operatorPort}`,
    'listener.security.protocol.map': 'SASL_SSL:SASL_SSL,OPERATOR:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'OPERATOR',
    'sasl.enabled.mechanisms': 'SCRAM-SHA-512,PLAIN',
    'listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config':
      'org.apache.kafka.common.security.scram.ScramLoginModule required;',
    'listener.name.sasl_ssl.plain.sasl.jaas.config': `org.apache.kafka.common.security.plain.PlainLoginModule required ${names.join(' ')};`,
    'ssl.keystore.type': 'PKCS12',
    'ssl.keystore.location': 'keystore.p12',
    'ssl.keystore.password': STORE_PASSWORD,
    'ssl.key.password': STORE_PASSWORD,
    'super.users': ['ANONYMOUS', ...superUsers].map((name) => `User:${name}`).join(';'),
    // Where an access list names nobody, nobody may.
    'allow.everyone.if.no.acl.found': false,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** A key and a certificate that nobody has signed but itself, for 127.0.0.1. */
function makeCertificate(java: string, dir: string): string {
  const store = ['-keystore', 'keystore.p12', '-storepass', STORE_PASSWORD, '-alias', 'broker'];
  keytool(java, dir, [
    '-genkeypair',
    ...store,
    ...'-storetype PKCS12 -keyalg EC -groupname secp256r1 -validity 2'.split(' '),
    ...'-dname CN=samspill-test -ext san=ip:127.0.0.1'.split(' '),
  ]);
  const file = join(dir, 'broker.pem');
  keytool(java, dir, ['-exportcert', '-rfc', ...store, '-file', file]);
  if (!readFileSync(file, 'utf8').startsWith('-----BEGIN CERTIFICATE')) throw new Error('no certificate');
  return file;
}

function keytool(java: string, cwd: string, args: readonly string[]): void {
  const beside = findCommand('keytool', { PATH: dirname(java) }) ?? findCommand('keytool', process.env);
  if (beside === null)
    throw new StartError('KAFKA_NOT_AVAILABLE', 'This Java has no keytool.', 'Install a whole one.');
  const { status, stdout, stderr } = spawnSync(beside, [...QUICK, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`keytool: ${stdout}${stderr}`);
}
