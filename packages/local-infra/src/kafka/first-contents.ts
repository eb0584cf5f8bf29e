import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatStorage } from './broker-process.ts';
import { brokerProperties } from './broker-properties.ts';

/** Of a broker's directory. */
export const DATA = 'kafka';
/** In its `meta.properties`, and nowhere else in what it begins with. */
export const CLUSTER_ID = /^cluster\.id=(.+)$/m;

const PARTIAL = `${DATA}.partial`;
/** The ports are not kept in the data; any will do. */
const SETTINGS = brokerProperties({ dataDir: PARTIAL, brokerPort: 9092, controllerPort: 9093 });

/**
 * Makes a broker's data beside its place and moves it there when it is whole: a copy of what Kafka's own tool made once
 * on this machine, but for the cluster's id. The tool takes a second of CPU.
 */
export async function makeData(options: {
  readonly java: string;
  readonly lib: string;
  readonly dir: string;
  readonly signal: AbortSignal | undefined;
  /** Keep it for the next ones. */
  readonly keep: boolean;
}): Promise<void> {
  const { dir, lib, keep } = options;
  const kept = firstContents(lib);
  const partial = join(dir, PARTIAL);
  const settings = join(dir, `${PARTIAL}.properties`);
  const clusterId = newClusterId();
  rmSync(partial, { recursive: true, force: true });
  rmSync(join(dir, DATA), { recursive: true, force: true });
  try {
    if (existsSync(kept)) layCopy(kept, partial, clusterId);
    else {
      writeFileSync(settings, SETTINGS, { mode: 0o600 });
      await formatStorage({ ...options, properties: `${PARTIAL}.properties`, clusterId });
      if (keep) keepFor(partial, kept);
    }
    renameSync(partial, join(dir, DATA));
  } finally {
    rmSync(settings, { force: true });
    rmSync(partial, { recursive: true, force: true });
  }
}

/** Whether the next broker's data will be a copy. */
export function keepsFirstContents(lib: string): boolean {
  return existsSync(firstContents(lib));
}

/** Beside Kafka's jars; others for other settings. */
function firstContents(lib: string): string {
  const name = createHash('sha256').update(SETTINGS).digest('hex').slice(0, 12);
  return join(lib, '..', `first-contents-${name}`);
}

function keepFor(made: string, kept: string): void {
  const partial = `${kept}.partial-${process.pid}`;
  copyFiles(made, partial);
  renameSync(partial, kept);
}

function layCopy(kept: string, place: string, clusterId: string): void {
  copyFiles(kept, place);
  const path = join(place, 'meta.properties');
  const text = readFileSync(path, 'utf8').replace(CLUSTER_ID, `cluster.id=${clusterId}`);
  writeFileSync(path, text, { flush: true });
}

/** With the usual rights, for whoever starts a broker here; and on the disk when it returns, as from the tool. */
function copyFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFiles(source, target);
    else writeFileSync(target, readFileSync(source), { flush: true });
  }
}

/** 16 random bytes as Kafka writes them; the tool takes a leading dash for an option. */
function newClusterId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? newClusterId() : id;
}
