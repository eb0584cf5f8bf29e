import {
  type ArgumentNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { PAGE_SIZE_DEFAULT } from './connection.ts';

/** What running an operation amounts to. Numbers can grow beyond all bounds: a fragment can stand for 2^100 fields. */
export interface OperationSize {
  readonly depth: number;
  readonly fields: number;
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Rows asked for, at most: a page counts as many as its first or last says, times the pages around it. */
  readonly rows: number;
}

type Sum = Omit<OperationSize, 'rootFields'> & { readonly top: number };

const NOTHING: Sum = { depth: 0, fields: 0, aliases: 0, directives: 0, rows: 0, top: 0 };

/** Each fragment is measured once, and its sum is used wherever it is spread. */
export function measure(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): OperationSize {
  const fragments = new Map(
    document.definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]),
  );
  const sums = new Map<string, Sum>();

  const ofSelections = ({ selections }: SelectionSetNode): Sum =>
    selections.reduce((sum, selection) => {
      const own = { ...NOTHING, directives: selection.directives?.length ?? 0 };
      if (selection.kind === Kind.FIELD) return plus(sum, plus(own, ofField(selection)));
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return plus(sum, plus(own, ofSelections(selection.selectionSet)));
      return plus(sum, plus(own, ofFragment(selection.name.value)));
    }, NOTHING);

  const ofField = (field: FieldNode): Sum => {
    const inner = field.selectionSet ? ofSelections(field.selectionSet) : NOTHING;
    const page = pageSize(field, variables);
    return {
      depth: inner.depth + 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + (field.alias ? 1 : 0),
      directives: inner.directives,
      rows: page === null ? inner.rows : page + page * inner.rows,
      top: 1,
    };
  };

  const ofFragment = (name: string): Sum => {
    const known = sums.get(name);
    if (known) return known;
    // Stands until the sum is there: a fragment that spreads itself adds nothing.
    sums.set(name, NOTHING);
    const fragment = fragments.get(name);
    const sum = fragment
      ? plus(ofSelections(fragment.selectionSet), {
          ...NOTHING,
          directives: fragment.directives?.length ?? 0,
        })
      : NOTHING;
    sums.set(name, sum);
    return sum;
  };

  const { top, ...sum } = ofSelections(operation.selectionSet);
  return { ...sum, directives: sum.directives + (operation.directives?.length ?? 0), rootFields: top };
}

/** What stands in the document, whether or not it is run: validation reads all of it. */
export function countWritten({ definitions }: DocumentNode): {
  readonly fields: number;
  readonly spreads: number;
} {
  let fields = 0;
  let spreads = 0;
  const open = definitions.flatMap((definition) =>
    'selectionSet' in definition ? [definition.selectionSet] : [],
  );
  for (let set = open.pop(); set; set = open.pop()) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) fields += 1;
      if (selection.kind === Kind.FRAGMENT_SPREAD) spreads += 1;
      if ('selectionSet' in selection && selection.selectionSet) open.push(selection.selectionSet);
    }
  }
  return { fields, spreads };
}

function plus(a: Sum, b: Sum): Sum {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    rows: a.rows + b.rows,
    top: a.top + b.top,
  };
}

/** null for what is no list: a list is what takes first or last, or has edges. A size that nobody gave is the default. */
function pageSize(
  { arguments: given, selectionSet }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
) {
  const sizes = (given ?? []).filter(({ name }) => name.value === 'first' || name.value === 'last');
  const hasEdges = selectionSet?.selections.some(
    (one) => one.kind === Kind.FIELD && one.name.value === 'edges',
  );
  if (sizes.length === 0) return hasEdges ? PAGE_SIZE_DEFAULT : null;
  return Math.max(...sizes.map((size) => sizeOf(size, variables)));
}

function sizeOf({ value }: ArgumentNode, variables: Readonly<Record<string, unknown>>): number {
  const given =
    value.kind === Kind.VARIABLE ? variables[value.name.value] : 'value' in value && Number(value.value);
  // What is no size is refused where it is used.
  return typeof given === 'number' && given >= 0 ? given : PAGE_SIZE_DEFAULT;
}

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}
