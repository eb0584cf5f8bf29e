import { Failure } from './failure.mjs';

/** What both Node 26 and PostgreSQL come ready-made for. */
const PLATFORMS = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']);
const IN_WORDS = 'Samspill runs on Linux with glibc (x64, arm64) and macOS (x64, arm64)';

export function checkPlatform(platform = process.platform, arch = process.arch, musl = isMusl) {
  if (!PLATFORMS.has(`${platform}-${arch}`)) {
    throw new Failure(`${IN_WORDS}, not on ${platform}-${arch}.`, 'On Windows, use WSL.');
  }
  if (platform === 'linux' && musl()) {
    throw new Failure(
      `${IN_WORDS}, and this Linux has musl.`,
      'Use a Debian, Ubuntu, Fedora or other glibc image.',
    );
  }
}

function isMusl() {
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime === undefined;
}
