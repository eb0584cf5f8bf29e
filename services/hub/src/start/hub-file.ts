import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSameProcess, processIdentity } from '@samspill/local-infra/process-identity';
import { z } from 'zod';

/** `hub.json` in the data directory: how the command line finds a running hub. Readable by its owner alone. */
export type HubFile = z.infer<typeof HubFile>;
export const HubFile = z.object({
  pid: z.number().int(),
  /** Tells the process from a later one with the same pid. */
  identity: z.string(),
  url: z.url(),
  hubId: z.string(),
  /** The administrator's address of the database. */
  databaseUrl: z.string(),
  /** The event log that it is on. */
  log: z.enum(['postgres', 'kafka']),
  /** Of a hub on Kafka: where others follow its topics, `host:port`, several with commas. */
  brokers: z.string().exactOptional(),
  /** Of a hub that runs each service as a process of its own: all of them, and where it takes orders. */
  processes: z.array(z.object({ name: z.string(), pid: z.int(), url: z.url() })).exactOptional(),
  control: z.object({ url: z.url(), token: z.string() }).exactOptional(),
  startedAt: z.iso.datetime(),
});

const OWNER_ONLY = 0o600;

/** Of this process. */
export async function writeHubFile(
  dir: string,
  given: Omit<HubFile, 'pid' | 'identity' | 'startedAt'>,
): Promise<void> {
  const { pid } = process;
  const hub: HubFile = {
    pid,
    identity: processIdentity(pid)!,
    ...given,
    startedAt: new Date(performance.timeOrigin).toISOString(),
  };
  const file = join(dir, 'hub.json');
  // Written beside and moved, so that a reader never sees half a file.
  await writeFile(`${file}.new`, JSON.stringify(hub, null, 2), { mode: OWNER_ONLY });
  await rename(`${file}.new`, file);
}

/** Null where there is none, or where the hub that wrote it is gone. */
export async function readHubFile(dir: string): Promise<HubFile | null> {
  const text = await readFile(join(dir, 'hub.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const hub = HubFile.safeParse(JSON.parse(text));
  return hub.success && isSameProcess(hub.data.pid, hub.data.identity) ? hub.data : null;
}
