/** Something that a person can mend: what went wrong, and what to do. One sentence each. */
export class Failure extends Error {
  constructor(message, hint, exitCode = 1) {
    super(message);
    this.hint = hint;
    this.exitCode = exitCode;
  }
}

/** A signal told us to stop. */
export class Interrupted extends Error {
  constructor(signalNumber) {
    super('interrupted');
    this.signalNumber = signalNumber;
  }
}

/** Reads out of a command's output, or a system error, why it failed. Undefined: nothing that we know. */
export function explain(text, place) {
  if (/ENOSPC|EDQUOT|no space left on device|disk quota exceeded/i.test(text)) {
    return new Failure(
      `The disk that holds ${place} is full.`,
      'Free at least 1.5 GB and run the command again.',
    );
  }
  if (/EACCES|EPERM|EROFS|permission denied|read-only file system/i.test(text)) {
    return new Failure(
      `There are files in ${place} that this user may not write.`,
      'Run as the user who owns them, or take a fresh copy of the repository.',
    );
  }
  if (NO_NETWORK.test(text)) {
    return new Failure(
      'The package registry cannot be reached.',
      'The first run needs the network: check the connection (and the proxy settings of npm), then run the command again.',
    );
  }
  if (/ERR_PNPM_OUTDATED_LOCKFILE/.test(text)) {
    return new Failure(
      'pnpm-lock.yaml does not match the package.json files.',
      'After changing dependencies run ".tools/node_modules/.bin/pnpm install" and commit the lockfile.',
    );
  }
  return undefined;
}

/** Whether a command's output says that nobody was reached. Any answer, a refusal too, comes from somebody. */
export function saysNoNetwork(text) {
  return NO_NETWORK.test(text);
}

const NO_NETWORK =
  /ENOTFOUND|ENOTCACHED|ERR_PNPM_NO_OFFLINE|network timeout|FETCH_ERROR|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|dns error|error sending request/i;
