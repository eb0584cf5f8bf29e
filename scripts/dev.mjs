import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

// Runs the hub and starts it again when a source file changes: node scripts/dev.mjs [the hub's options]
// Somebody waits for that. So the next hub stands by with its libraries loaded, and loads our sources while the last one
// is still finishing.
const MAIN = 'services/hub/src/main.ts';
/** An editor writes a file in several strokes, and a checkout writes many files. */
const SETTLE_MS = 100;
/** What has not finished by then is cut off. */
const STOP_MS_MAX = 1_500;
/** After a start the machine is left to the hub for a while, before the next one is prepared. */
const STANDBY_AFTER_MS = 1_000;

let hub = null;
let next = null;
let stopping = false;
let settle;
let libraries = [];

for (const folder of sourceFolders()) {
  watch(folder, { recursive: true }, (_event, file) => {
    if (file === null || !matters(file)) return;
    clearTimeout(settle);
    settle = setTimeout(() => restart(file), SETTLE_MS);
  });
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    stopping = true;
    next?.kill('SIGKILL');
    await stop(signal);
    process.exit(0);
  });
}

let restarting = start();

/** One after another: a change in the middle of a restart gives one more. */
function restart(file) {
  restarting = restarting.then(async () => {
    if (stopping) return;
    console.error(`${file} has changed: starting again.`);
    await start();
  });
}

async function start() {
  const starting = next ?? standby();
  next = null;
  const loaded = loadedBy(starting);
  starting.send('load', () => {});
  await stop('SIGTERM');
  if (!(await loaded)) return;
  if (stopping) {
    starting.kill('SIGKILL');
    return;
  }
  hub = starting;
  hub.send('go', () => {});
  hub.once('exit', () => (hub = null));
  setTimeout(() => {
    if (!stopping) next ??= standby();
  }, STANDBY_AFTER_MS);
}

function standby() {
  const child = spawn(
    process.execPath,
    [
      '--import',
      '@oxc-node/core/register',
      '--import',
      './scripts/dev-standby.mjs',
      '--enable-source-maps',
      MAIN,
      ...process.argv.slice(2),
    ],
    {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: {
        LOG_LEVEL: 'info',
        ...process.env,
        LOG_PRETTY: 'true',
        DEV_LIBRARIES: JSON.stringify(libraries),
      },
    },
  );
  child.once('exit', (code) => {
    if (next === child) next = null;
    if (!stopping && code !== 0) console.error(`The hub ended with ${code}; waiting for a change.`);
  });
  return child;
}

/** Whether it got so far: a mistake in a source file ends it. */
async function loadedBy(child) {
  const ended = once(child, 'exit').then(() => null);
  const message = once(child, 'message').then(([used]) => used);
  const used = await Promise.race([message, ended]);
  if (used !== null) libraries = used;
  return used !== null;
}

async function stop(signal) {
  if (hub === null) return;
  const child = hub;
  // That it ends is no news.
  child.removeAllListeners('exit');
  const ended = once(child, 'exit');
  child.kill(signal);
  // Told twice, it does not wait for anybody.
  const impatience = stopping ? undefined : setTimeout(() => child.kill(signal), STOP_MS_MAX);
  await ended;
  hub = null;
  clearTimeout(impatience);
}

function matters(file) {
  return /\.(?:ts|json|sql)$/.test(file) && !file.endsWith('.test.ts');
}

function sourceFolders() {
  return ['packages', 'services'].flatMap((group) =>
    readdirSync(group).flatMap((name) =>
      ['src', 'data', 'migrations'].map((part) => join(group, name, part)).filter((path) => existsSync(path)),
    ),
  );
}
