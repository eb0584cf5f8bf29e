import { type DocumentNode, type FieldNode, GraphQLError, Kind, visit } from 'graphql';

// Within, whatever a client calls by another name has that name behind an underscore: an alias such as `id` would stand
// where the planner looks for an entity's key, and `constructor` where JavaScript has something already.
const MARK = '_';

/** What a field's value is called within. */
export function innerName({ name, alias }: FieldNode): string {
  return alias && alias.value !== name.value ? `${MARK}${alias.value}` : name.value;
}

export function withInnerNames(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field(node): FieldNode | undefined {
      const { alias, ...rest } = node;
      if (!alias) return undefined;
      const value = innerName(node);
      return value === node.name.value ? rest : { ...rest, alias: { kind: Kind.NAME, value } };
    },
  });
}

/** What the client calls it. */
export function outerName(inner: string): string {
  return inner.startsWith(MARK) ? inner.slice(MARK.length) : inner;
}

/** The same error at the place that the client knows. */
export function atOuterPath({ message, path, extensions }: GraphQLError): GraphQLError {
  const outer = path?.map((step) => (typeof step === 'string' ? outerName(step) : step));
  return new GraphQLError(message, { extensions, path: outer ?? null });
}
