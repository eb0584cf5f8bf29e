import { parse, visit } from 'graphql';
import { expect, test } from 'vitest';
import { gatewaySdl } from '../subscriptions/subscriptions-subgraph.ts';
import { worldSupergraph } from '../testing/test-world.ts';
import { compose } from './compose.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const one = {
  name: 'one',
  sdl: `${LINK} type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! name: String }`,
};
const two = {
  name: 'two',
  sdl: `${LINK} type Query { other: Int } type Thing @key(fields: "id") { id: ID! size: Int }`,
};

test('the same subgraphs give the same text, whatever their order', () => {
  expect(compose([two, one])).toBe(compose([one, two]));
  expect(compose([one, two])).toContain('join__Graph');
});

test('the gateway’s own subgraph composes with services that hold the entities', () => {
  expect(worldSupergraph([{ name: 'gateway', sdl: gatewaySdl }])).toContain('type Subscription');
});

test('whatever is the gateway’s own says what it is', () => {
  const silent: string[] = [];
  visit(parse(gatewaySdl), {
    enter(node) {
      if ('name' in node && 'description' in node && !node.description)
        silent.push(node.name?.value ?? node.kind);
    },
  });
  // What services hold is described there.
  expect(silent).toEqual(['Activity', 'id', 'Organisation', 'id']);
});

test('every fault is told, with its rule and its subgraph', () => {
  const clashing = {
    name: 'clash',
    sdl: `${LINK} type Query { thing: Int } type Thing @key(fields: "id") { id: ID! name: Int }`,
  };
  expect(() => compose([one, clashing])).toThrow(/do not compose:\n- .*Thing\.name.*\(\w+\)/s);
  expect(() => compose([one, { name: 'torn', sdl: 'type Query {' }])).toThrow(
    /schema of torn is not GraphQL/,
  );
});
