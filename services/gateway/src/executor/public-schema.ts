import type { QueryPlanner } from '@graphql-hive/router-query-planner';
import { checkScalarInput } from '@samspill/service-kit/scalars';
import {
  type ASTNode,
  type DirectiveDefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  type TypeDefinitionNode,
  buildASTSchema,
  isTypeDefinitionNode,
  parse,
  specifiedDirectives,
  visit,
} from 'graphql';

/** What clients see: the planner's own reading of the supergraph, without what federation and introspection add to it. */
export function publicSchema({ consumerSchema }: Pick<QueryPlanner, 'consumerSchema'>): GraphQLSchema {
  const shown = visit(parse(consumerSchema, { noLocation: true }), {
    enter: (node) => (isDefined(node) && isMachinery(node) ? null : undefined),
  });
  const schema = buildASTSchema(shown, { assumeValidSDL: true });
  checkScalarInput(schema);
  return schema;
}

type Defined = TypeDefinitionNode | DirectiveDefinitionNode | FieldDefinitionNode;

function isDefined(node: ASTNode): node is Defined {
  return (
    isTypeDefinitionNode(node) ||
    node.kind === Kind.DIRECTIVE_DEFINITION ||
    node.kind === Kind.FIELD_DEFINITION
  );
}

function isMachinery({ kind, name: { value: name } }: Defined): boolean {
  if (kind === Kind.DIRECTIVE_DEFINITION && specifiedDirectives.some((directive) => directive.name === name))
    return true;
  return /^(?:__|join__|link__|core__)/.test(name);
}
