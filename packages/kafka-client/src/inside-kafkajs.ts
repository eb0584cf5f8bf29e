import { createRequire } from 'node:module';

const KNOWN_VERSION = '2.2.4';

/** Takes modules out of kafkajs that it does not offer. Null: it is not the version whose inside is known here. */
export function insideKafkajs(): NodeJS.Require | null {
  const require = createRequire(import.meta.url);
  const { version } = require('kafkajs/package.json') as { version: string };
  return version === KNOWN_VERSION ? require : null;
}

/**
 * Lets kafkajs use a function of ours in the place of a module of its own: whatever requires the module from then on gets it.
 *
 * @param user the one module that requires it, which kafkajs loads when it is first needed
 * @returns whether it is in place; not where it is another version, or where the user has been loaded already
 */
export function putInPlaceOf(module: string, user: string, ours: unknown): boolean {
  const require = insideKafkajs();
  if (require === null) return false;
  if (require(module) === ours) return true;
  if (require.cache[require.resolve(user)] !== undefined) return false;
  require.cache[require.resolve(module)]!.exports = ours;
  return true;
}
