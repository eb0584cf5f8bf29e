import { composeServices, compositionHasErrors } from '@theguild/federation-composition';
import { type GraphQLError, parse } from 'graphql';

export interface SubgraphSdl {
  readonly name: string;
  /** Federation 2.9 SDL, as in `schema/graphql/<name>.graphql`. */
  readonly sdl: string;
}

/**
 * Composes subgraphs into the supergraph SDL that the gateway starts on. Same subgraphs, same text, whatever
 * their order. Throws an Error that lists every fault, a line each, with the subgraph and the rule it breaks.
 */
export function compose(subgraphs: readonly SubgraphSdl[]): string {
  const byName = subgraphs.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const composed = composeServices(byName.map(({ name, sdl }) => ({ name, typeDefs: parsed(name, sdl) })));
  if (compositionHasErrors(composed)) {
    throw new Error(['The subgraphs do not compose:', ...composed.errors.map(faultLine)].join('\n'));
  }
  return `${composed.supergraphSdl.trim()}\n`;
}

function parsed(name: string, sdl: string) {
  try {
    return parse(sdl, { noLocation: true });
  } catch (error) {
    throw new Error(`The schema of ${name} is not GraphQL: ${(error as Error).message}`, { cause: error });
  }
}

function faultLine({ message, extensions }: GraphQLError): string {
  const { code } = extensions as { code?: string };
  return `- ${message}${code === undefined ? '' : ` (${code})`}`;
}
