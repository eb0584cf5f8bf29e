import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { KafkaVariables } from './kafka/kafka-connection.ts';

// That these files hang together is all that can be said here: what the images do, only Docker can show.

const repository = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, repository), 'utf8');

/** What we use of the Compose specification; another key is a slip of the pen. */
const Container = z.strictObject({
  image: z.string(),
  profiles: z.array(z.string()).optional(),
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
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
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  restart: z.enum(['unless-stopped', 'no']),
});
const Compose = z.strictObject({
  name: z.string(),
  services: z.record(z.string(), Container),
  volumes: z.record(z.string(), z.strictObject({})),
});

const compose = Compose.parse(parse(read('infra/compose.yaml')));
const containers = Object.entries(compose.services);

/** A variable of our own stands where variables are defined. */
function ourVariables(): Set<string> {
  const services = readdirSync(new URL('services/', repository)).map((name) => `services/${name}/src/env.ts`);
  const kit = ['standard-variables', 'run-service'].map((name) => `packages/service-kit/src/${name}.ts`);
  const names = [...services, ...kit]
    .filter((path) => existsSync(new URL(path, repository)))
    .flatMap((path) => [...read(path).matchAll(/^ {2}([A-Z][A-Z_]+): \{/gm)].map(([, name]) => name!));
  return new Set([...names, ...Object.keys(KafkaVariables.shape)]);
}

test('every service that can run as a process has a container', () => {
  const runnable = readdirSync(new URL('services/', repository)).filter((service) =>
    existsSync(new URL(`services/${service}/src/main.ts`, repository)),
  );
  expect(containers.map(([name]) => name)).toEqual(expect.arrayContaining(runnable));
  expect(runnable).toContain('hub');
});

test.each(containers)(
  '%s tells how it is, unless it runs once and ends',
  (_name, { healthcheck, restart }) => {
    expect(healthcheck === undefined).toBe(restart === 'no');
  },
);

const ours = containers.filter(([, { image }]) => image === 'samspill');
const others = containers.filter(([, { image }]) => image !== 'samspill');

test.each(others)('%s is of a version that stands still', (_name, { image }) => {
  expect(image).toMatch(/^[a-z/]+:\d+\.\d+(\.\d+)?[a-z-]*$/);
});

test.each(ours)(
  '%s knows the variables that it is given, and may not do more than it must',
  (_name, container) => {
    const known = ourVariables();
    expect(Object.keys(container.environment).filter((name) => !known.has(name))).toEqual([]);
    expect(container).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  },
);

test('what is waited for, mounted and run is there, and nothing is open to other machines', () => {
  const all = containers.map(([, container]) => container);
  const waitedFor = all.flatMap((each) => Object.keys(each.depends_on ?? {}));
  expect(waitedFor.filter((name) => compose.services[name]?.healthcheck === undefined)).toEqual([]);
  const mounted = all.flatMap((each) => each.volumes ?? []).map((volume) => volume.split(':', 1).join());
  expect(new Set(mounted)).toEqual(new Set(Object.keys(compose.volumes)));
  const files = all.flatMap((each) => [
    ...(each.command?.slice(0, 1) ?? []),
    ...(each.build ? [each.build.dockerfile] : []),
  ]);
  expect(files.filter((path) => !existsSync(new URL(path, repository)))).toEqual([]);
  const open = all.flatMap((each) => each.ports ?? []).filter((port) => !port.startsWith('127.0.0.1:'));
  expect(open).toEqual([]);
});

test('no password stands in the file', () => {
  const secrets = containers.flatMap(([, { environment }]) =>
    Object.entries(environment).filter(([name, value]) =>
      /PASSWORD|SECRET|SIGNING_KEY|:\/\/[^/]*@/.test(`${name} ${value}`),
    ),
  );
  expect(secrets.length).toBeGreaterThan(0);
  for (const [, value] of secrets) expect(value).toContain('${');
});

test('the image is built from pinned versions in stages, holds no secret and does not run as root', () => {
  const lines = read('infra/docker/Dockerfile').split('\n');
  const having = (instruction: string): string[] =>
    lines.filter((line) => line.startsWith(`${instruction} `));
  const { devEngines } = JSON.parse(read('package.json')) as {
    devEngines: { packageManager: { version: string } };
  };
  const workspace = parse(read('pnpm-workspace.yaml')) as { nodeVersion: string };
  expect(having('FROM')).toHaveLength(2);
  for (const from of having('FROM')) expect(from).toContain(`node:${workspace.nodeVersion}-`);
  expect(having('RUN').join('\n')).toContain(`pnpm@${devEngines.packageManager.version}`);
  expect(having('USER')).toEqual(['USER node']);
  expect(having('ARG')).toEqual([]);
  expect(having('ENV')).toEqual(['ENV NODE_ENV=production']);
  for (const copy of having('COPY').filter((line) => !line.includes('--from='))) {
    for (const source of copy.split(' ').slice(1, -1))
      expect(existsSync(new URL(source, repository))).toBe(true);
  }
});
