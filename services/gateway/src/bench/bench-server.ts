import { ApolloServer } from '@apollo/server';
import { createGraphqlDoor } from '@samspill/service-kit/apollo-door';
import { type DoorContext, apolloOptions } from '@samspill/service-kit/apollo-options';
import { createHttpDoor } from '@samspill/service-kit/http-server';
import { createLogger } from '@samspill/service-kit/logger';
import { activities } from '../testing/test-world-data.ts';
import { testGateway } from '../testing/test-gateway.ts';
import { worldWithoutFederation } from '../testing/test-world.ts';

/** Tells of another fact. */
let tell: (() => void) | undefined;

/** A process of its own for each side of the bench: started by `gateway.bench.ts`, asked for its CPU time. */
process.on('message', (asked) => {
  if (asked === 'tell') tell?.();
  else process.send!(process.cpuUsage());
});
process.on('disconnect', () => process.exit());
process.send!({ url: process.argv[2] === 'federated' ? await federated() : await plain() });

async function federated(): Promise<string> {
  const { url, events } = await testGateway();
  let told = 0;
  tell = () =>
    events.tell('activities', {
      type: 'activity_changed',
      subject: activities[told++ % activities.length]!.id,
    });
  return url;
}

/** The same resolvers in one schema, behind the same door and shell. */
async function plain(): Promise<string> {
  const logger = createLogger({ service: 'bench', level: 'silent' });
  const server = new ApolloServer<DoorContext>({
    ...apolloOptions<DoorContext>(logger),
    schema: worldWithoutFederation(),
  });
  await server.start();
  const door = createHttpDoor({ handle: createGraphqlDoor({ server, context: () => ({}), logger }), logger });
  return `http://127.0.0.1:${await door.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
}
