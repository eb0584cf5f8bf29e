import { readFile } from 'node:fs/promises';

/** Composed at build by `npm run schema`, committed and checked for drift. */
const SUPERGRAPH = new URL('../../../../schema/graphql/supergraph.graphql', import.meta.url);

export function readSupergraph(): Promise<string> {
  return readFile(SUPERGRAPH, 'utf8');
}
