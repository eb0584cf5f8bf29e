import 'reflect-metadata';
import { graphql, parse } from 'graphql';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { describe, expect, test } from 'vitest';
import { ConnectionArgs, connectionOf } from './connection.ts';
import { DateScalar, DateTimeScalar, OreScalar } from './scalars.ts';
import { createSubgraph } from './subgraph.ts';

enum Shade {
  LIGHT = 'light',
  DARK = 'dark',
}
registerEnumType(Shade, { name: 'Shade', description: 'How dark a leaf is.' });

@ObjectType('Town', { description: 'Owned by another subgraph.' })
class Town {
  @Field(() => String, { description: 'Four digits.' })
  number!: string;
}

@ObjectType('Leaf', { description: 'One leaf.' })
class Leaf {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Shade, { description: 'Its shade.' })
  shade!: Shade;

  @Directive('@deprecated(reason: "use shade")')
  @Field(() => OreScalar, { description: 'Its price, in øre.' })
  priceOre!: number;

  @Field(() => Town, { description: 'Where it fell.' })
  town!: Town;
}

@ObjectType('Tree', { description: 'Owned by another subgraph, extended here.' })
class Tree {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

const { Connection: LeafConnection } = connectionOf(Leaf);

@Resolver(() => Leaf)
class LeafResolver {
  @Query(() => Leaf, { description: 'A leaf of a shade.' })
  leaf(@Arg('shade', () => Shade, { defaultValue: Shade.DARK, description: 'Which.' }) shade: Shade) {
    return { id: shade, shade, priceOre: 2 ** 40, town: { number: '4601' } };
  }

  @Query(() => LeafConnection, { description: 'All.' })
  leaves() {
    return {
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    };
  }

  @Query(() => DateTimeScalar, { description: 'The same instant.' })
  instant(
    @Arg('at', () => DateTimeScalar, { description: 'When.' }) at: Date,
    @Arg('on', () => DateScalar, { description: 'Day.' }) on: string,
  ) {
    if (!(at instanceof Date) || on !== '2026-06-01') throw new Error('not parsed');
    return at;
  }
}

@Resolver(() => Tree)
class TreeResolver {
  @FieldResolver(() => String, { description: 'Who asks.' })
  asker(@Root() tree: Tree, @Ctx() context: { name: string }) {
    return `${context.name} about ${tree.id}`;
  }
}

const subgraph = () =>
  createSubgraph<{ name: string }>({
    name: 'garden',
    resolvers: [LeafResolver, TreeResolver],
    orphanedTypes: [Tree],
    keys: { Leaf: ['id', 'id shade'], Tree: 'id', Town: { fields: 'number', resolvable: false } },
    references: { Tree: ({ id }) => (id === 'none' ? null : { id }), Leaf: ({ id }) => ({ id }) },
  });

describe('the SDL', () => {
  test('names the federation it is written for, and imports what it uses', () => {
    expect(subgraph().sdl).toContain(
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])',
    );
  });

  test('holds keys, descriptions, deprecations and shareable page info', () => {
    const { sdl } = subgraph();
    expect(sdl).toContain('"""One leaf."""\ntype Leaf @key(fields: "id") @key(fields: "id shade") {');
    expect(sdl).toContain('type Town @key(fields: "number", resolvable: false) {');
    expect(sdl).toContain('type PageInfo @shareable {');
    expect(sdl).toContain('"""Its price, in øre."""\n  priceOre: Ore! @deprecated(reason: "use shade")');
    expect(sdl).toContain('asker: String!');
  });

  test('is the same every time, and can be parsed', () => {
    expect(subgraph().sdl).toBe(subgraph().sdl);
    expect(parse(subgraph().sdl).definitions.length).toBeGreaterThan(10);
  });

  test('a key or a reference for a type that is not there is refused', () => {
    expect(() => createSubgraph({ name: 'x', resolvers: [LeafResolver], keys: { Bush: 'id' } })).toThrow(
      /Bush/,
    );
    expect(() =>
      createSubgraph({ name: 'x', resolvers: [LeafResolver], references: { Bush: () => null } }),
    ).toThrow(/Bush/);
  });
});

describe('the schema', () => {
  const ask = (source: string) =>
    graphql({ schema: subgraph().schema, source, contextValue: { name: 'Ask' } }).then((result) =>
      JSON.parse(JSON.stringify(result)),
    );

  test('gives resolvers the inner values of enums, defaults too', async () => {
    await expect(
      ask('{ leaf { id shade priceOre town { number } } light: leaf(shade: LIGHT) { id } }'),
    ).resolves.toEqual({
      data: {
        leaf: { id: 'dark', shade: 'DARK', priceOre: 2 ** 40, town: { number: '4601' } },
        light: { id: 'light' },
      },
    });
  });

  test('resolves references, null where there is none', async () => {
    const query = `{ _entities(representations: [
      { __typename: "Tree", id: "1" }, { __typename: "Tree", id: "none" }, { __typename: "Leaf", id: "2" }
    ]) { __typename ... on Tree { id asker } ... on Leaf { id } } }`;
    await expect(ask(query)).resolves.toEqual({
      data: {
        _entities: [
          { __typename: 'Tree', id: '1', asker: 'Ask about 1' },
          null,
          { __typename: 'Leaf', id: '2' },
        ],
      },
    });
  });

  test('gives plain fields no resolver of their own', () => {
    const leaf = subgraph().schema.getType('Leaf');
    expect(leaf && 'getFields' in leaf && leaf.getFields()['shade']).toMatchObject({ resolve: undefined });
  });

  test('takes instants and dates as text only, and only true ones', async () => {
    await expect(ask('{ instant(at: "2026-06-01T12:00:00+02:00", on: "2026-06-01") }')).resolves.toEqual({
      data: { instant: '2026-06-01T10:00:00.000Z' },
    });
    for (const wrong of [
      'at: 5, on: "2026-06-01"',
      'at: "2026-06-01", on: "2026-06-01"',
      'at: "2026-06-01T12:00:00Z", on: "2026-02-30"',
    ]) {
      expect((await ask(`{ instant(${wrong}) }`)).errors).toHaveLength(1);
    }
  });
});

test('a list takes first, after, last and before', () => {
  expect(Object.keys(new ConnectionArgs()).toSorted()).toEqual(['after', 'before', 'first', 'last']);
});
