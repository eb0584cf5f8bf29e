import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  getOperationAST,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Variables, isAskedFor } from './conditions.ts';
import { innerName } from './inner-names.ts';

/** What is asked of one kind of object, whatever its type turns out to be. */
export interface Asked {
  /** What the schema promises there: the type of every object, or an interface or union that its type is one of. */
  readonly promised: string;
  /** Whether the object has to say its type, since the schema does not. */
  readonly isAbstract: boolean;
  /** The fields in the order of the answer; null for a type that is not public. */
  fieldsOf(typeName: string): readonly AskedField[] | null;
}

export interface AskedField {
  readonly key: string;
  /** What its value is called within. */
  readonly inner: string;
  /** `Type.field`, for errors. */
  readonly name: string;
  readonly type: AnswerType;
  readonly isTypeName: boolean;
}

/** A type as an answer is checked by it. */
export interface AnswerType {
  readonly isNonNull: boolean;
  readonly item: AnswerType | null;
  readonly below: Asked | null;
  /** Of an enum: the values that are public. */
  readonly values: ReadonlySet<unknown> | null;
}

/** What an operation asks for, with these variables in its conditions. For a document that validation has let through. */
export function askedBy(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables = {} }: { operationName?: string | undefined; variables?: Variables },
): Asked {
  const operation = getOperationAST(document, operationName)!;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return askedOf(schema.getRootType(operation.operation)!, [operation.selectionSet]);

  function askedOf(type: GraphQLNamedType, sets: readonly SelectionSetNode[]): Asked {
    const made = new Map<string, readonly AskedField[] | null>();
    return {
      promised: type.name,
      isAbstract: isAbstractType(type),
      fieldsOf(typeName) {
        let fields = made.get(typeName);
        if (fields === undefined) made.set(typeName, (fields = fieldsOf(typeName, sets)));
        return fields;
      },
    };
  }

  function fieldsOf(typeName: string, sets: readonly SelectionSetNode[]): readonly AskedField[] | null {
    const known = schema.getType(typeName);
    if (!isObjectType(known) && !isInterfaceType(known)) return null;
    const type: GraphQLObjectType | GraphQLInterfaceType = known;
    const byKey = new Map<string, FieldNode[]>();
    for (const set of sets) collect(set);
    return [...byKey].map(([key, nodes]) => {
      const name = nodes[0]!.name.value;
      const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const isTypeName = name === '__typename';
      return {
        key,
        inner: innerName(nodes[0]!),
        name: `${typeName}.${name}`,
        isTypeName,
        type: isTypeName ? LEAF : answerType(type.getFields()[name]!.type, below),
      };
    });

    function collect({ selections }: SelectionSetNode): void {
      for (const selection of selections) {
        if (!isAskedFor(selection, variables)) continue;
        if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value;
          const nodes = byKey.get(key);
          if (nodes) nodes.push(selection);
          else byKey.set(key, [selection]);
          continue;
        }
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
        if (isOf(fragment.typeCondition?.name.value)) collect(fragment.selectionSet);
      }
    }

    function isOf(condition: string | undefined): boolean {
      if (condition === undefined || condition === typeName) return true;
      const wanted = schema.getType(condition);
      return isAbstractType(wanted) && schema.isSubType(wanted, type);
    }
  }

  function answerType(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): AnswerType {
    if (isNonNullType(type)) return { ...answerType(type.ofType, sets), isNonNull: true };
    if (isListType(type)) return { ...LEAF, item: answerType(type.ofType, sets) };
    if (isEnumType(type)) return { ...LEAF, values: new Set(type.getValues().map(({ name }) => name)) };
    return sets.length === 0 ? LEAF : { ...LEAF, below: askedOf(type, sets) };
  }
}

const LEAF: AnswerType = { isNonNull: false, item: null, below: null, values: null };
