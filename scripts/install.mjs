import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runQuietly } from './child.mjs';
import { explain, Failure } from './failure.mjs';
import { withLock } from './lock.mjs';

const INSTALL_ATTEMPTS_MAX = 3;

/** Brings the package manager, Node 26, PostgreSQL and every package, unless exactly these are there already. */
export async function install(root, step) {
  const { version: pnpmVersion } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devEngines
    .packageManager;
  const tools = join(root, '.tools');
  const stamp = join(tools, 'stamp');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .update(`${pnpmVersion} ${process.platform} ${process.arch}`)
    .digest('hex');
  const isThere = () =>
    existsSync(join(root, 'node_modules', '.bin', 'node')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted;
  if (isThere()) return;

  try {
    mkdirSync(tools, { recursive: true });
    const onWait = (pid) => step(`Waiting for process ${pid}, which is setting up`);
    await withLock(join(tools, 'lock'), onWait, async () => {
      if (isThere()) return;
      rmSync(stamp, { force: true });
      const env = environment(tools);
      await installPnpm(tools, pnpmVersion, step, env);
      await installPackages(root, step, env);
      writeFileSync(stamp, wanted);
    });
  } catch (error) {
    throw (error.code === undefined ? undefined : explain(`${error.code} ${error.message}`, root)) ?? error;
  }
}

async function installPnpm(tools, version, step, env) {
  const manifest = join(tools, 'node_modules', 'pnpm', 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version) return;
  step(`Fetching the package manager, pnpm ${version}`);
  const args = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--prefix',
    tools,
    `pnpm@${version}`,
  ];
  await attempts(tools, (retries) =>
    runQuietly('npm', [...args, `--fetch-retries=${retries}`], { env, cwd: tools }),
  );
}

async function installPackages(root, step, env) {
  step('Fetching Node 26, PostgreSQL 18 and the packages; this takes a minute the first time');
  const pnpm = join(root, '.tools', 'node_modules', '.bin', 'pnpm');
  await attempts(root, () =>
    runQuietly(pnpm, ['install', '--frozen-lockfile', '--reporter=append-only'], { env, cwd: root }),
  );
  if (!existsSync(join(root, 'node_modules', '.bin', 'node'))) {
    throw new Failure(
      'Node 26 for this machine was not installed.',
      'Optional packages seem to be switched off (npm_config_optional or omit=optional): switch them on and run again.',
    );
  }
}

/** The registry, or the way there, may stumble; anything that we can name is told at once, but for the network. */
async function attempts(place, work) {
  for (let attempt = 1; ; attempt += 1) {
    const { code, output } = await work(attempt);
    if (code === 0) return;
    const known = explain(output, place);
    const passes = known === undefined || /registry/.test(known.message);
    if (passes && attempt < INSTALL_ATTEMPTS_MAX) {
      await sleep(attempt * 1_000);
      continue;
    }
    if (known !== undefined) throw known;
    const tail = output.trim().split('\n').slice(-15).join('\n');
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

function isWritable(dir) {
  try {
    accessSync(dir, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
