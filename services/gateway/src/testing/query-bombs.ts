/** One document that nobody should have to run, and what it attacks. */
export interface QueryBomb {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const deep = (levels: number, inner: string): string =>
  levels === 0 ? inner : `organisers { activities { ${deep(levels - 1, inner)} } }`;

/** 160 documents, written for the test world: aliases, depth, tokens, directives, fragments, pages, guesses. */
export const queryBombs: readonly QueryBomb[] = [
  ...times(20, (index) => ({
    name: `aliases ${index}`,
    query: `{ ${times(51 + index * 20, (alias) => `a${alias}: activities { id }`).join(' ')} }`,
  })),
  ...times(20, (index) => ({
    name: `depth ${index}`,
    query: `{ activities { ${deep(10 + index * 5, 'id')} } }`,
  })),
  ...times(20, (index) => ({
    name: `fragments that double ${index}`,
    query: `{ activities { ...F0 } } ${times(8 + index, (level) => `fragment F${level} on Activity { a: organisers { activities { ...F${level + 1} } } b: organisers { activities { ...F${level + 1} } } }`).join(' ')} fragment F${8 + index} on Activity { id }`,
  })),
  ...times(10, (index) => ({
    name: `fragments in a circle ${index}`,
    query: `{ activities { ...F0 } } ${times(index + 1, (level) => `fragment F${level} on Activity { ...F${(level + 1) % (index + 1)} }`).join(' ')}`,
  })),
  ...times(20, (index) => ({
    name: `directives ${index}`,
    query: `{ activities { id ${'@include(if: true) '.repeat(51 + index * 40)} } }`,
  })),
  ...times(10, (index) => ({
    name: `tokens ${index}`,
    query: `{ activities { ${'id '.repeat(3_000 + index * 10_000)} } }`,
  })),
  ...times(10, (index) => ({
    name: `1 MB of commas ${index}`,
    query: `{ activities { ${','.repeat(900_000)} titel${index} } }`,
  })),
  ...times(10, (index) => ({ name: `brackets ${index}`, query: '{a'.repeat(500 * (index + 1)) })),
  ...times(10, (index) => ({
    name: `pages ${index}`,
    query: `query ($n: Int) { organisations(first: $n) { id } activities(first: ${10 ** (4 + (index % 5))}) { id } }`,
    variables: { n: 10 ** (4 + (index % 5)) },
  })),
  ...times(20, (index) => ({
    name: `guesses ${index}`,
    query: `{ ${times(20, (guess) => `activitie${'s'.repeat(guess % 3)}_${index}${guess}`).join(' ')} }`,
  })),
  ...times(5, (index) => ({
    name: `many operations ${index}`,
    query: times(100 * (index + 1), (operation) => `query Q${operation} { activities { id } }`).join(' '),
  })),
  ...times(5, (index) => ({
    name: `lists in variables ${index}`,
    query: 'query ($id: ID!) { activity(id: $id) { id } }',
    variables: { id: times(1_000 * (index + 1), (item) => [item]) },
  })),
  {
    name: 'overlapping fields',
    query: `{ activities { ${times(400, (index) => `organisers { id name ${index % 2 ? 'status' : ''} }`).join(' ')} } }`,
  },
  {
    name: 'introspection in circles',
    query: `{ __schema { types { ${'fields { type { '.repeat(12)} name ${'} } '.repeat(12)} } } }`,
  },
  { name: 'reserved alias', query: '{ __proto__: activities { id } }' },
  { name: 'deep value', query: `{ activity(id: ${'['.repeat(700)}${']'.repeat(700)}) { id } }` },
  { name: 'deep list', query: `{ activity(id: ${'['.repeat(45)}${']'.repeat(45)}) { id } }` },
  {
    name: 'fragments within fragments',
    query: `{ activities { ${'... { '.repeat(60)} id ${'} '.repeat(60)} } }`,
  },
  {
    name: 'deep type',
    query: `query ($a: ${'['.repeat(60)}ID${']'.repeat(60)}) { activity(id: $a) { id } }`,
  },
  { name: 'a number beyond 64 bits', query: '{ activities(first: 9223372036854775808) { id } }' },
  { name: 'a number beyond all', query: '{ activities(first: 1e999) { id } }' },
  {
    name: 'a number beyond 64 bits, where any is taken',
    query: '{ activity(id: 99999999999999999999) { id } }',
  },
  { name: 'unterminated text', query: `{ activity(id: """${'x'.repeat(10_000)}` },
];
