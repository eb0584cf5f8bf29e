import { ApolloServer } from '@apollo/server';
import { Refusal } from '@samspill/values/refusals/refusal';
import { makeExecutableSchema } from './executable-schema.ts';
import { createGraphqlDoor } from '../apollo-door.ts';
import { apolloOptions, type DoorContext } from '../apollo-options.ts';
import { createHttpDoor } from '../http-server.ts';
import { createLogger } from '../logger.ts';

export interface GardenDoor {
  readonly url: string;
  readonly port: number;
  /** What was logged so far. */
  readonly log: () => string;
  /** How many operations reached the resolvers. */
  readonly run: () => number;
  close(): Promise<void>;
}

/** A small schema behind the real door, on a socket of its own. */
export async function startGardenDoor(): Promise<GardenDoor> {
  const lines: string[] = [];
  let run = 0;
  const logger = createLogger({ service: 'garden', destination: { write: (line) => void lines.push(line) } });
  const schema = makeExecutableSchema(
    `enum Shade { LIGHT DARK }
     type Query { hello(name: String): String, leaf(shade: Shade, size: Int): String, fail(how: String): String, slow(ms: Int!): String, deep: Query }
     type Mutation { write: String }
     type Subscription { told: String }`,
    {
      Query: {
        hello: ({ name }) => ((run += 1), `hello ${String(name)}`),
        leaf: () => ((run += 1), 'leaf'),
        fail: ({ how }) => {
          run += 1;
          throw how === 'refusal'
            ? new Refusal('MALFORMED_ID', { field: 'id' })
            : new Error(`no ${String(how)}`);
        },
        slow: ({ ms }) => new Promise((resolve) => void setTimeout(() => resolve('slow'), ms as number)),
        deep: () => ({}),
      },
      Mutation: { write: () => ((run += 1), 'written') },
    },
  );
  const server = new ApolloServer<DoorContext>({ schema, ...apolloOptions(logger) });
  await server.start();
  const door = createGraphqlDoor({
    server,
    context: ({ request }) => {
      if (request.headers.authorization === 'Bearer wrong') throw new Refusal('WRITING_NEEDS_A_KEY');
      return {};
    },
    logger,
  });
  const http = createHttpDoor({ handle: door, logger });
  const port = await http.listen({ port: 0, host: '127.0.0.1' });
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    port,
    log: () => lines.join(''),
    run: () => run,
    async close() {
      await http.close();
      await server.stop();
    },
  };
}
