import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gatewayEnv } from '@samspill/gateway/env';
import { brokerProperties } from '@samspill/local-infra/kafka/broker-properties';
import type { EnvDefinition } from '@samspill/service-kit/env';
import { processVariables } from '@samspill/service-kit/process-variables';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { hubEnv } from '../env.ts';
import { services } from './variables.ts';

// That these files hang together is all that can be said here: what the images do, only Docker can show. It was run by
// hand (docs/operations.md, In containers); what that taught is held here.

const repository = new URL('../../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, repository), 'utf8');

/** What we use of the Compose specification; another key is a slip of the pen. */
const Container = z.strictObject({
  image: z.string(),
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  entrypoint: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  depends_on: z
    .record(
      z.string(),
      z.strictObject({ condition: z.enum(['service_healthy', 'service_completed_successfully']) }),
    )
    .optional(),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()).min(2),
      interval: z.string(),
      timeout: z.string(),
      retries: z.number(),
      start_period: z.string().optional(),
    })
    .optional(),
  stop_grace_period: z.string().optional(),
  profiles: z.array(z.string()).optional(),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  restart: z.enum(['unless-stopped', 'no']),
});
type Container = z.infer<typeof Container>;
const Compose = z.strictObject({
  name: z.string(),
  'x-samspill': z.unknown().optional(),
  'x-service': z.unknown().optional(),
  services: z.record(z.string(), Container),
  networks: z.strictObject({
    default: z.strictObject({
      ipam: z.strictObject({
        config: z.tuple([z.strictObject({ subnet: z.cidrv4(), gateway: z.ipv4() })]),
      }),
    }),
  }),
  volumes: z.record(z.string(), z.strictObject({})),
});

const files = ['infra/compose.yaml', 'infra/compose.hub.yaml'].map((path) => ({
  path,
  text: read(path),
  compose: Compose.parse(parse(read(path), { merge: true })),
}));
const processes = files[0]!.compose;
const containers = files.flatMap(({ path, compose }) =>
  Object.entries(compose.services).map(
    ([name, container]): [place: string, name: string, container: Container] => [
      `${path}: ${name}`,
      name,
      container,
    ],
  ),
);

/** What each of them names itself. */
const definitions: Readonly<Record<string, EnvDefinition>> = {
  ...Object.fromEntries(
    Object.entries(services).map(([name, env]) => [name, { ...env, ...processVariables }]),
  ),
  gateway: gatewayEnv,
  hub: hubEnv,
};

const runnable = readdirSync(new URL('services/', repository)).filter((service) =>
  existsSync(new URL(`services/${service}/src/main.ts`, repository)),
);

test('every service that can run as a process has a container', () => {
  expect(containers.map(([, name]) => name)).toEqual(expect.arrayContaining(runnable));
  expect(runnable).toEqual(expect.arrayContaining(['hub', 'gateway']));
});

test.each(containers)('%s tells how it is, unless it runs once and ends', (_place, _name, container) => {
  expect(container.healthcheck === undefined).toBe(container.restart === 'no');
});

const lines = read('infra/docker/Dockerfile').split('\n');
const having = (instruction: string): string[] => lines.filter((line) => line.startsWith(`${instruction} `));
const imageCommand = JSON.parse(having('CMD').join().slice('CMD '.length)) as string[];

const ours = containers.filter(([, , { image }]) => image === 'samspill');
const others = containers.filter(([, , { image }]) => image !== 'samspill');

test.each(others)('%s is of a version that stands still', (_place, _name, { image }) => {
  expect(image).toMatch(/^[a-z/]+:\d+\.\d+(\.\d+)?[a-z-]*$/);
});

test.each(ours)('%s may not do more than it must', (_place, _name, container) => {
  expect(container).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
  });
});

/** By its name, or by the name of a file that holds it. */
const given = ({ environment }: Container): string[] =>
  Object.keys(environment).map((name) => name.replace(/(?<!CA)_FILE$/, ''));

test.each(ours.filter(([, name]) => runnable.includes(name)))(
  '%s is given what it cannot do without, and nothing that it does not know',
  (_place, name, container) => {
    const known = definitions[name]!;
    expect(given(container).filter((each) => !Object.hasOwn(known, each))).toEqual([]);
    const required = Object.entries(known).filter(
      ([, { type, default: written }]) => !type.safeParse(written).success,
    );
    if (name !== 'hub') expect(required.length).toBeGreaterThan(3);
    expect(required.filter(([each]) => !given(container).includes(each))).toEqual([]);
  },
);

test('what runs once knows its variables too', () => {
  const once = ours.filter(([, , { restart }]) => restart === 'no');
  const unknown = once.flatMap(([, , each]) => given(each).filter((name) => !Object.hasOwn(hubEnv, name)));
  expect(once).toHaveLength(4);
  expect(unknown).toEqual([]);
});

test('both have the commands, under the name that they have elsewhere, and up does not start them', () => {
  for (const { compose } of files) {
    const { samspill } = compose.services;
    expect(samspill).toMatchObject({ profiles: ['commands'], restart: 'no' });
    const program = samspill!.entrypoint!.indexOf('services/hub/src/samspill.ts');
    // The image starts a program that is named to it in the same way.
    expect(
      `ENTRYPOINT ${JSON.stringify(samspill!.entrypoint!.slice(0, program)).replaceAll(',', ', ')}`,
    ).toBe(having('ENTRYPOINT').join());
  }
});

test('what a process is told to write to is a volume of its own, and all else is shut', () => {
  const written = ours.map(([place, , { entrypoint = [], command = imageCommand, volumes = [] }]) => {
    const words = [...entrypoint, ...command];
    const to = words.filter((_, i) => ['--data', '--variables'].includes(words[i - 1] ?? ''));
    const open = volumes.filter((volume) => !volume.endsWith(':ro')).map((volume) => volume.split(':')[1]);
    return { place, to, open };
  });
  for (const { place, to, open } of written) expect({ place, to }).toEqual({ place, to: open });
  expect(written.filter(({ open }) => open.length > 0)).toHaveLength(4);
  expect(having('VOLUME')).toEqual([]);
});

test('keys count from this machine, which containers see by the address of their network', () => {
  for (const { compose } of files) {
    const [{ subnet, gateway }] = compose.networks.default.ipam.config;
    expect(gateway.replace(/\d+$/, '0/24')).toBe(subnet);
    const front = compose.services['gateway'] ?? compose.services['hub'];
    expect(front!.environment['GATEWAY_KEYS_FROM']).toBe(gateway);
  }
  const [one, other] = files.map(({ compose }) => compose.networks.default.ipam.config[0].subnet);
  expect(one).not.toBe(other);
});

test('all processes are on the one Kafka, which is set up like the one that the tests run on', () => {
  const { kafka, ...rest } = processes.services;
  const onKafka = Object.keys(rest).filter((name) => runnable.includes(name) || name === 'topics');
  for (const name of onKafka) expect(rest[name]!.environment).toMatchObject({ KAFKA_BROKERS: 'kafka:9092' });
  const settings = brokerProperties({ dataDir: 'data', brokerPort: 1, controllerPort: 2 })
    .trim()
    .split('\n')
    .map((line) => line.split('=') as [string, string])
    // Where it is, and how its one controller finds itself, is another matter in a container.
    .filter(([name]) => !/^(?:log\.dirs|.*listeners|controller\.quorum\..*)$/.test(name));
  expect(settings.length).toBeGreaterThan(10);
  const asVariables = settings.map(([name, value]) => [
    `KAFKA_${name.replaceAll('.', '_').toUpperCase()}`,
    value,
  ]);
  const inContainer = Object.entries(kafka!.environment).map(([name, value]) => [name, String(value)]);
  expect(inContainer).toEqual(expect.arrayContaining(asVariables));
});

test('what is waited for, mounted and run is there, and nothing is open to other machines', () => {
  for (const { compose } of files) {
    const all = Object.values(compose.services);
    const waitedFor = all.flatMap((each) => Object.entries(each.depends_on ?? {}));
    const fits = waitedFor.map(([name, { condition }]) => {
      const there = compose.services[name];
      return condition === 'service_healthy' ? there?.healthcheck !== undefined : there?.restart === 'no';
    });
    expect(fits).not.toContain(false);
    const mounted = all.flatMap((each) => each.volumes ?? []).map((volume) => volume.split(':', 1).join());
    expect(new Set(mounted)).toEqual(new Set(Object.keys(compose.volumes)));
    const named = all.flatMap((each) => [
      ...[...(each.entrypoint ?? []), ...(each.command ?? [])].filter((word) => /\.(?:ts|mjs)$/.test(word)),
      ...(each.build ? [each.build.dockerfile] : []),
    ]);
    expect(named.filter((path) => !existsSync(new URL(path, repository)))).toEqual([]);
    const open = all.flatMap((each) => each.ports ?? []).filter((port) => !port.startsWith('127.0.0.1:'));
    expect(open).toEqual([]);
  }
});

test('no password stands in the files, and none is shown to who does not need it', () => {
  const secrets = containers.flatMap(([, , { environment }]) =>
    Object.entries(environment).filter(([name, value]) =>
      /PASSWORD|SECRET|SIGNING_KEY|:\/\/[^/]*@/.test(`${name} ${value}`),
    ),
  );
  expect(secrets.length).toBeGreaterThan(0);
  for (const [name, value] of secrets)
    expect(value).toMatch(name.endsWith('_FILE') ? /^\/run\/samspill\// : /\$\{/);
  const administrators = containers.filter(([, , { environment }]) => 'DATABASE_URL' in environment);
  expect(administrators.map(([, name]) => name).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    'databases',
    'hub',
    'samspill',
    'samspill',
  ]);
});

test('the image is built from pinned versions in stages, holds no secret and does not run as root', () => {
  const { devEngines } = JSON.parse(read('package.json')) as {
    devEngines: { packageManager: { version: string } };
  };
  const workspace = parse(read('pnpm-workspace.yaml')) as { nodeVersion: string };
  expect(having('FROM')).toHaveLength(2);
  for (const from of having('FROM')) expect(from).toContain(`node:${workspace.nodeVersion}-`);
  expect(having('RUN').join('\n')).toContain(`pnpm@${devEngines.packageManager.version}`);
  expect(having('USER')).toEqual(['USER node']);
  // The builder itself reads the file: it fetches nothing but the image that it begins with.
  expect(lines[0]).not.toContain('syntax=');
  expect(having('ARG')).toEqual([]);
  expect(having('ENV')).toEqual(['ENV NODE_ENV=production']);
  for (const copy of having('COPY').filter((line) => !line.includes('--from='))) {
    for (const source of copy.split(' ').slice(1, -1))
      expect(existsSync(new URL(source, repository))).toBe(true);
  }
});

test('what is for trials is in no image', () => {
  const leftOut = read('infra/docker/Dockerfile.dockerignore').split('\n');
  expect(leftOut).toEqual(
    expect.arrayContaining(['**/*.test.ts', '**/testing', '**/bench', '**/journeys', '**/proof', '**/.env']),
  );
  expect(having('RUN').join('\n')).toMatch(/pnpm install --prod .*--ignore-scripts/);
});
