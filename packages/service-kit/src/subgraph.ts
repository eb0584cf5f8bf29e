import 'reflect-metadata';
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { getResolversFromSchema } from '@graphql-tools/utils';
import {
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  isObjectType,
  parse,
  print,
  valueFromAST,
  visit,
} from 'graphql';
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql';

const FEDERATION_SPEC = 'https://specs.apollo.dev/federation/v2.9';

/** What federation 2.9 defines and a subgraph of ours may use; what is used is imported in the SDL. */
const FEDERATION_DIRECTIVES = [
  'authenticated',
  'composeDirective',
  'cost',
  'external',
  'inaccessible',
  'interfaceObject',
  'key',
  'listSize',
  'override',
  'policy',
  'provides',
  'requires',
  'requiresScopes',
  'shareable',
  'tag',
];

/** What the types say that every subgraph has a part of. */
export const ROOT_DESCRIPTIONS = {
  Query: 'What can be asked. All of it is open data, but what says that it needs a key.',
  Mutation: 'What can be changed. All of it needs a key.',
  Subscription: 'What can be followed, live and from where one stopped.',
} as const;

/** The fields that name an entity: `'id'`, or `{ fields: 'number', resolvable: false }` for another subgraph's. */
export type EntityKey = string | { readonly fields: string; readonly resolvable?: boolean };

/** Gives the entity that a reference names, null where there is none. Goes through a per-request loader. */
export type ResolveReference<Context> = (
  reference: Record<string, unknown>,
  context: Context,
) => Promise<object | null> | object | null;

export interface SubgraphDefinition<Context> {
  /** The service's name, as it stands in the supergraph. */
  readonly name: string;
  /** Resolver classes of type-graphql. Every decorator carries its type function. */
  // oxlint-disable-next-line typescript/no-unsafe-function-type -- type-graphql's own type for classes
  readonly resolvers: NonEmptyArray<Function>;
  /** Types that no field returns: an entity of another subgraph that this one only extends. */
  // oxlint-disable-next-line typescript/no-unsafe-function-type -- the same
  readonly orphanedTypes?: Function[];
  readonly keys?: Readonly<Record<string, EntityKey | readonly EntityKey[]>>;
  readonly references?: Readonly<Record<string, ResolveReference<Context>>>;
}

export interface Subgraph {
  readonly name: string;
  /** Federated SDL with descriptions: what stands in `schema/graphql/<name>.graphql`. */
  readonly sdl: string;
  /** Executable, with `_entities` and `_service`. */
  readonly schema: GraphQLSchema;
}

/** Resolver classes → federated SDL → executable schema. Synchronous, no IO. Throws on a schema that does not hold. */
export function createSubgraph<Context>(definition: SubgraphDefinition<Context>): Subgraph {
  const { name, resolvers, orphanedTypes = [], keys = {}, references = {} } = definition;
  readFieldsDirectly();
  const local = buildSchemaSync({ resolvers, orphanedTypes, validate: false, skipCheck: true });
  const printed = parse(printSubgraphSchema(local), { noLocation: true });
  const document = withLink(withKeys(withRootDescriptions(printed), keys));

  const map = getResolversFromSchema(local) as Record<string, Record<string, unknown>>;
  for (const [type, resolveReference] of Object.entries(references)) {
    if (!isObjectType(local.getType(type)))
      throw new Error(`${name}: references names ${type}, which is no type here`);
    map[type] = { ...map[type], __resolveReference: resolveReference };
  }
  const schema = buildSubgraphSchema([{ typeDefs: document, resolvers: map as never }]);
  giveEnumDefaultsTheirInnerValue(schema);
  return {
    name,
    // Asked for by whoever composes or prints, and by no start.
    get sdl() {
      return `${print(document)}\n`;
    },
    schema,
  };
}

/** A plain property is read by graphql-js itself: type-graphql's own reader costs 3.1 times as much. */
function readFieldsDirectly() {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
}

function withRootDescriptions(document: DocumentNode): DocumentNode {
  return visit(document, {
    ObjectTypeDefinition(node): ObjectTypeDefinitionNode | undefined {
      const value: string | undefined = ROOT_DESCRIPTIONS[node.name.value as keyof typeof ROOT_DESCRIPTIONS];
      return value === undefined ? undefined : { ...node, description: { kind: Kind.STRING, value } };
    },
  });
}

function withKeys(document: DocumentNode, keys: SubgraphDefinition<never>['keys'] & {}): DocumentNode {
  const left = new Set(Object.keys(keys));
  const keyed = visit(document, {
    ObjectTypeDefinition(node): ObjectTypeDefinitionNode | undefined {
      const own = keys[node.name.value];
      if (own === undefined) return undefined;
      left.delete(node.name.value);
      return { ...node, directives: [...[own].flat().map(keyDirective), ...(node.directives ?? [])] };
    },
  });
  if (left.size > 0) throw new Error(`keys names types that are not in the schema: ${[...left].join(', ')}`);
  return keyed;
}

function keyDirective(key: EntityKey): ConstDirectiveNode {
  const { fields, resolvable = true } = typeof key === 'string' ? { fields: key } : key;
  const text = `type T @key(fields: ${JSON.stringify(fields)}${resolvable ? '' : ', resolvable: false'})`;
  return (parse(text, { noLocation: true }).definitions[0] as ObjectTypeDefinitionNode).directives![0]!;
}

function withLink(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, { [Kind.DIRECTIVE]: (node: DirectiveNode) => void used.add(node.name.value) });
  const imports = FEDERATION_DIRECTIVES.filter((directive) => used.has(directive)).map(
    (directive) => `"@${directive}"`,
  );
  const link = parse(`extend schema @link(url: "${FEDERATION_SPEC}", import: [${imports.join(', ')}])`, {
    noLocation: true,
  });
  // The printer writes a schema definition of its own, which says only the default root names.
  const definitions = document.definitions.filter(({ kind }) => kind !== Kind.SCHEMA_DEFINITION);
  return { kind: Kind.DOCUMENT, definitions: [...link.definitions, ...definitions] };
}

/** The inner values of enums arrive after the defaults were read from the SDL. */
function giveEnumDefaultsTheirInnerValue(schema: GraphQLSchema) {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type)) continue;
    for (const field of Object.values(type.getFields())) {
      for (const argument of 'args' in field ? field.args : [field]) {
        const written = argument.astNode?.defaultValue;
        if (written && 'defaultValue' in argument)
          argument.defaultValue = valueFromAST(written, argument.type);
      }
    }
  }
}
