import { readFile } from 'node:fs/promises';
import { Refusal } from '@samspill/values/refusals/refusal';
import { createLogger } from '@samspill/service-kit/logger';
import { getOperationAST, isObjectType, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { planExecutor } from '../executor/plan-executor.ts';
import { LIST_SIZES, assertRowsWithin } from './rows.ts';

const supergraph = new URL('../../../../schema/graphql/supergraph.graphql', import.meta.url);
const { schema } = planExecutor({
  supergraphSdl: await readFile(supergraph, 'utf8'),
  subgraphs: {},
  logger: createLogger({ service: 'gateway', level: 'silent' }),
});

function refused(query: string, variables: Record<string, unknown> = {}): string | null {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  try {
    assertRowsWithin(schema, document, getOperationAST(document)!, variables);
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

const page = (inner: string) => `{ edges { node { ${inner} } } }`;

test.each([
  '{ municipalities { name districts { name } } }',
  '{ municipalities { county { municipalities { name } } } }',
  '{ counties { municipalities { districts { name } } } }',
  `{ municipalities { activities(first: 20) ${page('id')} } }`,
  `{ organisations(first: 100) ${page(`activities(first: 20) ${page('organisers { name }')}`)} }`,
  '{ municipalities { activities { totalCount } organisations { totalCount } } }',
])('%s is let through', (query) => expect(refused(query)).toBeNull());

test.each([
  '{ municipalities { county { municipalities { county { municipalities { name } } } } } }',
  '{ municipalities { ...M } } fragment M on Municipality { county { ...C } } fragment C on County { municipalities { county { municipalities { name } } } }',
  '{ municipality(number: "0301") { districts { municipality { districts { municipality { districts { municipality { districts { name } } } } } } } } }',
  `{ municipalities { activities(first: 100) ${page('id')} } }`,
])('%s grows beyond what is allowed', (query) => expect(refused(query)).toBe('TOO_MANY_ROWS'));

test('a size in a variable counts', () => {
  const query = `query ($n: Int) { municipalities { activities(first: $n) ${page('id')} } }`;
  expect([refused(query, { n: 5 }), refused(query, { n: 50 })]).toEqual([null, 'TOO_MANY_ROWS']);
});

test('every list that is given a size is in the schema', () => {
  for (const name of Object.keys(LIST_SIZES)) {
    const [typeName, field] = name.split('.') as [string, string];
    const type = schema.getType(typeName);
    expect(isObjectType(type) && Object.keys(type.getFields())).toContain(field);
  }
});
