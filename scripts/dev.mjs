import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

// Runs the hub and starts it again when a source file changes: node scripts/dev.mjs [the hub's options]
const MAIN = 'services/hub/src/main.ts';
/** An editor writes a file in several strokes, and a checkout writes many files. */
const SETTLE_MS = 150;
/** Somebody waits for the restart: what has not finished by then is cut off. */
const STOP_MS_MAX = 1_500;

let hub = null;
let stopping = false;
let settle;

for (const folder of sourceFolders()) {
  watch(folder, { recursive: true }, (_event, file) => {
    if (file === null || !matters(file)) return;
    clearTimeout(settle);
    settle = setTimeout(() => void restart(file), SETTLE_MS);
  });
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    stopping = true;
    await stop(signal);
    process.exit(0);
  });
}

start();

function start() {
  hub = spawn(
    process.execPath,
    ['--import', '@oxc-node/core/register', '--enable-source-maps', MAIN, ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: { ...process.env, LOG_PRETTY: 'true' },
    },
  );
  hub.once('exit', (code) => {
    hub = null;
    if (!stopping && code !== 0) console.error(`The hub ended with ${code}; waiting for a change.`);
  });
}

let restarting = Promise.resolve();

/** One after another: a change in the middle of a restart gives one more. */
function restart(file) {
  restarting = restarting.then(async () => {
    if (stopping) return;
    console.error(`${file} has changed: starting again.`);
    await stop('SIGTERM');
    if (!stopping) start();
  });
  return restarting;
}

async function stop(signal) {
  if (hub === null) return;
  const ended = once(hub, 'exit');
  const child = hub;
  child.kill(signal);
  const impatience = stopping ? undefined : setTimeout(() => child.kill('SIGKILL'), STOP_MS_MAX);
  await ended;
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
