import 'reflect-metadata';
import { Refusal } from '@samspill/values/refusals/refusal';
import {
  ArgsType,
  type ClassType,
  Directive,
  Field,
  getMetadataStorage,
  Int,
  ObjectType,
} from 'type-graphql';

export const PAGE_SIZE_MAX = 100;
export const PAGE_SIZE_DEFAULT = 20;

/** `first`/`after` from the start, `last`/`before` from the end. Pass it to `pageOf`, which checks it. */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many to give from the start, at most ${PAGE_SIZE_MAX}. ${PAGE_SIZE_DEFAULT} where neither first nor last is given.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Give only what comes after this cursor.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many to give from the end, at most ${PAGE_SIZE_MAX}.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Give only what comes before this cursor.' })
  before?: string | null;
}

// Shareable, since every subgraph with a list has it.
@Directive('@shareable')
@ObjectType({ description: 'Where this page stands in the list (Relay).', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there is more before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first on this page; null where it is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last on this page; null where it is empty.',
  })
  endCursor!: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
  /** How long the whole list is. A statement of its own, run only when asked, and after the page's. */
  readonly totalCount: () => Promise<number>;
}

/** The same list with other nodes: rows become values. */
export function mapNodes<From, To>(
  { edges, ...list }: Connection<From>,
  map: (node: From) => To,
): Connection<To> {
  return { ...list, edges: edges.map(({ cursor, node }) => ({ cursor, node: map(node) })) };
}

/**
 * The two GraphQL classes of a list: `export const { Connection: ActivityConnection } = connectionOf(Activity);`
 * Named after the type: `ActivityConnection`, `ActivityEdge`. Another prefix tells two lists of one type apart.
 */
export function connectionOf<Node extends object>(
  NodeType: ClassType<Node>,
  { prefix = graphqlName(NodeType) }: { prefix?: string } = {},
): { Connection: ClassType<Connection<Node>>; Edge: ClassType<Edge<Node>> } {
  @ObjectType(`${prefix}Edge`, {
    description: `One ${prefix} in a list, with its cursor.`,
    simpleResolvers: true,
  })
  class NodeEdge implements Edge<Node> {
    @Field(() => String, { description: 'Names this place in the list, for after and before.' })
    cursor!: string;

    @Field(() => NodeType, { description: `The ${prefix} itself.` })
    node!: Node;
  }

  @ObjectType(`${prefix}Connection`, {
    description: `One page of a list of ${prefix} (Relay).`,
    simpleResolvers: true,
  })
  class NodeConnection implements Connection<Node> {
    @Field(() => [NodeEdge], { description: 'What is on this page, in order.' })
    edges!: NodeEdge[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfo;

    // graphql-js calls a property that is a function.
    @Field(() => Int, {
      description: 'How long the whole list is, all its pages together. Counted only when asked for.',
    })
    totalCount!: () => Promise<number>;
  }

  return { Connection: NodeConnection, Edge: NodeEdge };
}

export interface PageRequest {
  /** `forward` counts from the start of what is left between the cursors, `backward` from its end. */
  readonly direction: 'forward' | 'backward';
  readonly size: number;
  readonly after: string | null;
  readonly before: string | null;
}

/** Checks a list's arguments. Throws `PAGE_SIZE_OUT_OF_RANGE`, `PAGE_FROM_BOTH_ENDS`. */
export function pageRequest({ first, after, last, before }: ConnectionArgs): PageRequest {
  const forward = first !== undefined && first !== null;
  const backward = last !== undefined && last !== null;
  if (forward && backward) throw new Refusal('PAGE_FROM_BOTH_ENDS');

  const size = first ?? last ?? PAGE_SIZE_DEFAULT;
  if (!Number.isSafeInteger(size) || size < 0 || size > PAGE_SIZE_MAX) {
    throw new Refusal('PAGE_SIZE_OUT_OF_RANGE', { field: backward ? 'last' : 'first', max: PAGE_SIZE_MAX });
  }
  return { direction: backward ? 'backward' : 'forward', size, after: after ?? null, before: before ?? null };
}

function graphqlName(NodeType: ClassType): string {
  const type = getMetadataStorage().objectTypes.find(({ target }) => target === NodeType);
  if (!type)
    throw new Error(
      `${NodeType.name} is not an @ObjectType yet: import its file before making its connection`,
    );
  return type.name;
}

export { decodeCursor, encodeCursor } from './cursor.ts';
