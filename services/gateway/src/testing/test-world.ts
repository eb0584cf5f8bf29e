import { buildSubgraphSchema } from '@apollo/subgraph';
import { createExecute } from '@samspill/service-kit/execute';
import type { Logger } from '@samspill/service-kit/logger';
import type { Execute } from '@samspill/service-kit/service';
import { type GraphQLObjectType, type GraphQLSchema, buildASTSchema, Kind, parse } from 'graphql';
import { type SubgraphSdl, compose } from '../composition/compose.ts';
import { resolvers } from './test-world-data.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

const ORGANISATIONS = `${LINK}
type Query {
  organisation(id: ID!): Organisation
  organisations(first: Int): [Organisation!]!
  municipality(number: String!): Municipality
}
type Organisation @key(fields: "id") { id: ID! name: String! status: Status! municipality: Municipality! }
type Municipality @key(fields: "number") { number: String! name: String! capacity: Int faulty: String }
enum Status { REGISTERED CLOSED }
`;

const ACTIVITIES = `${LINK}
type Query { activity(id: ID!): Activity activities(first: Int, municipality: String): [Activity!]! }
type Mutation { renameActivity(id: ID!, title: String!): Activity }
type Activity @key(fields: "id") { id: ID! title: String! organisers: [Organisation!]! municipality: Municipality }
type Organisation @key(fields: "id") { id: ID! activities: [Activity!]! }
type Municipality @key(fields: "number", resolvable: false) { number: String! }
`;

export interface TestWorld {
  readonly sdls: readonly SubgraphSdl[];
  readonly subgraphs: Readonly<Record<'organisations' | 'activities', Execute>>;
  /** How often each subgraph was called, and with what operations. */
  readonly calls: { readonly subgraph: string; readonly operation: string }[];
}

/** Two subgraphs with real schemas over plain data: enough for joins of one, two and three hops. */
export function testWorld(logger: Logger): TestWorld {
  const calls: { subgraph: string; operation: string }[] = [];
  const sdls = [
    { name: 'organisations', sdl: ORGANISATIONS },
    { name: 'activities', sdl: ACTIVITIES },
  ];
  const schemas = sdls.map(({ sdl }) => subgraphSchema(sdl));
  return {
    sdls,
    calls,
    subgraphs: {
      organisations: counted('organisations', schemas[0]!),
      activities: counted('activities', schemas[1]!),
    },
  };

  function counted(subgraph: string, schema: GraphQLSchema): Execute {
    const execute = createExecute({ schema, context: (request) => request, logger });
    return (request) => {
      const operation = request.document.definitions[0]!;
      calls.push({
        subgraph,
        operation: operation.kind === Kind.OPERATION_DEFINITION ? operation.operation : '',
      });
      return execute(request);
    };
  }
}

function subgraphSchema(sdl: string): GraphQLSchema {
  const document = parse(sdl);
  const named = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION
        ? [[definition.name.value, new Set(definition.fields?.map(({ name }) => name.value))] as const]
        : [],
    ),
  );
  const own: Record<string, Record<string, unknown>> = {};
  for (const [type, fields] of Object.entries(resolvers)) {
    const here = named.get(type);
    if (!here) continue;
    own[type] = Object.fromEntries(
      Object.entries(fields).filter(([field]) => field === '__resolveReference' || here.has(field)),
    );
  }
  return buildSubgraphSchema([{ typeDefs: document, resolvers: own as never }]);
}

const WITHOUT_FEDERATION = `
type Query {
  organisation(id: ID!): Organisation
  organisations(first: Int): [Organisation!]!
  municipality(number: String!): Municipality
  activity(id: ID!): Activity
  activities(first: Int, municipality: String): [Activity!]!
}
type Mutation { renameActivity(id: ID!, title: String!): Activity }
type Organisation { id: ID! name: String! status: Status! municipality: Municipality! activities: [Activity!]! }
type Municipality { number: String! name: String! capacity: Int faulty: String }
type Activity { id: ID! title: String! organisers: [Organisation!]! municipality: Municipality }
enum Status { REGISTERED CLOSED }
`;

export function worldSupergraph(more: readonly SubgraphSdl[] = []): string {
  return compose([
    { name: 'organisations', sdl: ORGANISATIONS },
    { name: 'activities', sdl: ACTIVITIES },
    ...more,
  ]);
}

/** The same types and the same resolvers in one schema: what federation is measured and compared against. */
export function worldWithoutFederation(): GraphQLSchema {
  const schema = buildASTSchema(parse(WITHOUT_FEDERATION));
  for (const [type, fields] of Object.entries(resolvers)) {
    const definitions = (schema.getType(type) as GraphQLObjectType).getFields();
    for (const [field, resolve] of Object.entries(fields)) {
      if (definitions[field]) definitions[field].resolve = resolve as never;
    }
  }
  return schema;
}
