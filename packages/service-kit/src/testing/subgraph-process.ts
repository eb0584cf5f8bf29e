import { OperationTypeNode, getOperationAST } from 'graphql';
import { createExecute } from '../execute.ts';
import { createHttpDoor } from '../http-server.ts';
import { createLogger } from '../logger.ts';
import type { Execute, SubgraphRequest } from '../service.ts';
import { createSignedDoor } from '../signed-door.ts';
import type { SigningKeys } from '../signing-keys.ts';
import { Refusal } from '@samspill/values/refusals/refusal';
import { makeExecutableSchema } from './executable-schema.ts';

export interface SubgraphDoor {
  readonly url: string;
  readonly port: number;
  /** What got through to the subgraph. */
  readonly seen: readonly SubgraphRequest[];
  readonly log: () => string;
  readonly execute: Execute;
  close(): Promise<void>;
}

/** A subgraph behind its signed door, on a socket of its own. */
export async function startSubgraphDoor(keys: SigningKeys, now?: () => number): Promise<SubgraphDoor> {
  const lines: string[] = [];
  const seen: SubgraphRequest[] = [];
  const logger = createLogger({ service: 'garden', destination: { write: (line) => void lines.push(line) } });
  const schema = makeExecutableSchema(
    'type Query { hello(name: String): String, fail: String } type Mutation { write: String }',
    {
      Query: {
        hello: ({ name }) => `hello ${String(name)}`,
        fail: () => {
          throw new Refusal('MALFORMED_ID', { field: 'id' });
        },
      },
      Mutation: { write: () => 'written' },
    },
  );
  const execute = createExecute({
    schema,
    context: (request) => {
      seen.push(request);
      return request;
    },
    // Every write is a repeat.
    replayed: ({ document }) =>
      getOperationAST(document)?.operation === OperationTypeNode.MUTATION ? ['write'] : [],
    logger,
  });
  const handle = createSignedDoor({ subgraph: 'garden', execute, keys, logger, ...(now ? { now } : {}) });
  const door = createHttpDoor({ handle, logger });
  const port = await door.listen({ port: 0, host: '127.0.0.1' });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    seen,
    log: () => lines.join(''),
    execute,
    close: () => door.close(0),
  };
}
