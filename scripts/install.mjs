import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runQuietly } from './child.mjs';
import { explain, Failure, saysNoNetwork } from './failure.mjs';
import { withLock } from './lock.mjs';

const INSTALL_ATTEMPTS_MAX = 3;
/** Times that the registry is asked whether it is there, and how long each may take. */
const PROBES_MAX = 2;
const PROBE_MS_MAX = 4_000;

/** Brings the package manager, Node 26, PostgreSQL and every package, unless exactly these are there already. */
export async function install(root, step) {
  const { version: pnpmVersion } = JSON.parse(fs.readFileSync(join(root, 'package.json'), 'utf8')).devEngines
    .packageManager;
  const tools = join(root, '.tools');
  const stamp = join(tools, 'stamp');
  const wanted = createHash('sha256')
    .update(fs.readFileSync(join(root, 'pnpm-lock.yaml')))
    .update(`${pnpmVersion} ${process.platform} ${process.arch}`)
    .digest('hex');
  const isThere = () =>
    fs.existsSync(join(root, 'node_modules', '.bin', 'node')) &&
    fs.existsSync(stamp) &&
    fs.readFileSync(stamp, 'utf8') === wanted;
  if (isThere()) return;

  try {
    fs.mkdirSync(tools, { recursive: true });
    const onWait = (pid) => step(`Waiting for process ${pid}, which is setting up`);
    await withLock(join(tools, 'lock'), onWait, async () => {
      if (isThere()) return;
      fs.rmSync(stamp, { force: true });
      const env = environment(tools);
      // What was fetched before may be enough without a network, and says so quickly where it is not.
      const offline = (await isReachable(tools, env)) ? [] : ['--offline'];
      await installPnpm(tools, pnpmVersion, { step, env, offline });
      await installPackages(root, { step, env, offline });
      fs.writeFileSync(stamp, wanted);
    });
  } catch (error) {
    throw (error.code === undefined ? undefined : explain(`${error.code} ${error.message}`, root)) ?? error;
  }
}

/** Whether anybody answers at the registry that this user's npm is set to. The installers would try for minutes. */
async function isReachable(tools, env) {
  const args = ['ping', '--loglevel=error', '--fetch-retries=0', `--fetch-timeout=${PROBE_MS_MAX}`];
  for (let probe = 1; probe <= PROBES_MAX; probe += 1) {
    const { code, output } = await runQuietly('npm', args, { env, cwd: tools });
    if (code === 0 || !saysNoNetwork(output)) return true;
  }
  return false;
}

async function installPnpm(tools, version, { step, env, offline }) {
  // Its files alone do not tell: an install that was cut off leaves some.
  const done = join(tools, 'pnpm-version');
  if (fs.existsSync(done) && fs.readFileSync(done, 'utf8') === version) return;
  step(`Fetching the package manager, pnpm ${version}`);
  const args = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    // Its binary is an optional package that a script moves into place, whatever this user's npm is set to.
    '--include=optional',
    '--ignore-scripts=false',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=8000',
    '--prefix',
    tools,
    ...offline,
    `pnpm@${version}`,
  ];
  await attempts(tools, () => runQuietly('npm', args, { env, cwd: tools }));
  fs.writeFileSync(done, version);
}

async function installPackages(root, { step, env, offline }) {
  step('Fetching Node 26, PostgreSQL 18 and the packages; this takes a minute the first time');
  const pnpm = join(root, '.tools', 'node_modules', '.bin', 'pnpm');
  await attempts(root, () =>
    runQuietly(pnpm, ['install', '--frozen-lockfile', '--reporter=append-only', ...offline], {
      env,
      cwd: root,
    }),
  );
  if (!fs.existsSync(join(root, 'node_modules', '.bin', 'node'))) {
    throw new Failure(
      'Node 26 for this machine was not installed.',
      'Optional packages seem to be switched off (npm_config_optional or omit=optional): switch them on and run again.',
    );
  }
}

/** The registry may stumble; what we can name does not mend itself, and the tools have tried the network several times. */
async function attempts(place, work) {
  for (let attempt = 1; ; attempt += 1) {
    const { code, output } = await work();
    if (code === 0) return;
    // Earlier lines may tell of trouble that passed.
    const tail = output.trim().split('\n').slice(-20).join('\n');
    const known = isFull(place) ? explain('ENOSPC', place) : explain(tail, place);
    if (known !== undefined) throw known;
    if (attempt < INSTALL_ATTEMPTS_MAX) {
      await sleep(attempt * 1_000);
      continue;
    }
    throw new Failure(`Installing failed:\n${tail}\n`, 'Mend what it names and run the command again.');
  }
}

/** Installs alike, whatever the caller's environment says. */
function environment(tools) {
  const env = { ...process.env, CI: 'true', npm_config_update_notifier: 'false' };
  // Would leave out what builds and tests need.
  delete env.NODE_ENV;
  if (!isWritable(homedir())) {
    Object.assign(env, {
      HOME: tools,
      npm_config_cache: join(tools, 'npm-cache'),
      XDG_DATA_HOME: join(tools, 'data'),
    });
  }
  return env;
}

/** After a failure: tools that run out of space name what they stumbled over, and clean up. Node 18.0 cannot tell. */
function isFull(place) {
  if (fs.statfsSync === undefined) return false;
  const { bavail, bsize } = fs.statfsSync(place);
  return bavail * bsize < FREE_BYTES_MIN;
}

const FREE_BYTES_MIN = 200 * 1024 * 1024;

function isWritable(dir) {
  try {
    fs.accessSync(dir, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
