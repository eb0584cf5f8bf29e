import { expect, test } from 'vitest';
import { escapedPath, strayEnvironment, straySql, writingResolver } from './doors.ts';
import { importDirection, pureRules, trialsImported } from './import-direction.ts';
import { importsOf } from './imports.ts';
import { forbiddenPackage } from './licences.ts';
import { openLockfile } from './lockfile.ts';
import { looseVersion, undeclaredDependency, unusedDependency } from './manifests.ts';
import { brokenLink, commandsIn } from './markdown.ts';
import { barrel, binary, defaultExport, fileName, testSuffix } from './shape.ts';
import { sizes, tooLong } from './size.ts';
import { undecidedTable } from './tables.ts';
import type { FileRule, SourceFile, TreeRule } from './tree.ts';
import { strayWords } from './words.ts';

// Every rule catches what it is there to catch, and lets pass what only looks like it.

function file(path: string, text = ''): SourceFile {
  return { path, text };
}

const lock = (entries: string): string =>
  `lockfileVersion: '9.0'\n\npackages:\n\n${entries}\nsnapshots:\n\n  a@1.0.0: {}\n`;
const sealed = '  a@1.0.0:\n    resolution: {integrity: sha512-abc==}\n';

const fileCases: [name: string, rule: FileRule, bad: SourceFile, good: SourceFile][] = [
  ['length', tooLong, file('a.ts', 'x\n'.repeat(401)), file('a.ts', 'x\n'.repeat(400))],
  [
    'length of generated code',
    tooLong,
    file('services/a/src/a.ts', 'x\n'.repeat(500)),
    file('services/a/migrations/a.ts', 'x\n'.repeat(500)),
  ],
  [
    'barrel',
    barrel,
    file('a.ts', "// All of it.\nexport * from './b.ts';\nexport { c } from './c.ts';\n"),
    file('a.ts', "export { c } from './c.ts';\nexport const d = 1;\n"),
  ],
  [
    'barrel by name',
    barrel,
    file('a/index.ts', 'export const a = 1;'),
    file('a/index-of-names.ts', 'export const a = 1;'),
  ],
  [
    'barrel of types',
    barrel,
    file('a.ts', "export type { A } from './a.ts';"),
    file('a.ts', "import { a } from './a.ts';\nexport type A = typeof a;"),
  ],
  [
    'default export',
    defaultExport,
    file('a.ts', 'export default 1;'),
    file('vitest.config.ts', 'export default 1;'),
  ],
  [
    'default export in words',
    defaultExport,
    file('a.ts', 'const a = 1;\nexport default a;'),
    file('a.ts', '// There is no\nconst export_default = 1;'),
  ],
  ['name without a noun', fileName, file('src/utils.ts'), file('src/utilisation.ts')],
  ['folder without a noun', fileName, file('src/helpers/a.ts'), file('src/helping/a.ts')],
  ['name in camel case', fileName, file('src/activityRule.ts'), file('src/activity-published.v1.pg.test.ts')],
  ['test suffix', testSuffix, file('a.postgres.test.ts'), file('a.pg.test.ts')],
  ['test by another name', testSuffix, file('a.spec.ts'), file('a.test.ts')],
  [
    'pure test with a database',
    testSuffix,
    file('a.test.ts', 'await cloneDatabase({})'),
    file('a.pg.test.ts', 'await cloneDatabase({})'),
  ],
  ['binary', binary, file('a.bin', 'a\0b'), file('a.txt', 'a b')],
  [
    'resolver with a transaction',
    writingResolver,
    file('a.resolver.ts', 'return deps.transaction(({ em }) => 1);'),
    file('publish-a.ts', 'return transaction(({ em }) => 1);'),
  ],
  [
    'resolver that writes',
    writingResolver,
    file('a.resolver.ts', 'await em.persist(row).flush();'),
    file('a.resolver.ts', '// em.persist(row) belongs in a story\nreturn em.find(A, {});'),
  ],
  [
    'environment',
    strayEnvironment,
    file('services/a/src/start.ts', "process.env['A']"),
    file('services/a/src/main.ts', 'readEnv(process.env)'),
  ],
  [
    'environment in prose',
    strayEnvironment,
    file('services/a/src/a.ts', 'const a = process.env.A;'),
    file('services/a/src/a.ts', '// not process.env\n'),
  ],
  [
    'SQL',
    straySql,
    file('services/a/src/a.ts', 'em.execute(`\n  insert into activity values (1)`)'),
    file('services/a/migrations/1.ts', "sql('insert into activity values (1)')"),
  ],
  [
    'SQL behind kysely',
    straySql,
    file('services/a/src/a.ts', "query('select id from activity')"),
    file('services/a/src/a.ts', 'sql<number>`select count(*)`'),
  ],
  [
    'SQL in prose',
    straySql,
    file('services/a/src/a.ts', '"DELETE FROM activity"'),
    file('services/a/src/a.ts', "throw new Error('select all that apply')"),
  ],
  [
    'escaped path',
    escapedPath,
    file('packages/a/src/a.ts', "spawn(new URL('b.ts', import.meta.url).pathname)"),
    file('packages/a/src/a.ts', "spawn(fileURLToPath(new URL('b.ts', import.meta.url)))"),
  ],
  [
    'path of a machine',
    strayWords,
    file('a.md', 'see /home/kari/samspill/a'),
    file('a.md', 'see services/home/a and https://a.no/Users/kari/b'),
  ],
  [
    'registry',
    strayWords,
    file('a.md', ['https://registry', 'npmjs', 'org/a'].join('.')),
    file('a.md', 'the business registry of Norway'),
  ],
  ['unfinished', strayWords, file('a.ts', '// TODO: later'), file('a.ts', '// what to do')],
  [
    'making',
    strayWords,
    file('a.md', 'found in this session'),
    file('a.ts', '// a session lock is held by the connection; sessions end'),
  ],
  [
    'loose version',
    looseVersion,
    file('package.json', '{"dependencies":{"a":"^1.0.0"}}'),
    file('packages/a/package.json', '{"dependencies":{"a":"1.0.0-rc.4","b":"workspace:*"}}'),
  ],
  [
    'host in the lockfile',
    openLockfile,
    file(
      'pnpm-lock.yaml',
      lock(`${sealed}  b@1.0.0:\n    resolution: {integrity: sha512-b, tarball: https://a.no/b.tgz}\n`),
    ),
    file('pnpm-lock.yaml', lock(sealed)),
  ],
  [
    'unsealed package',
    openLockfile,
    file('pnpm-lock.yaml', lock(`${sealed}\n  b@1.0.0:\n    engines: {node: '>=18'}\n`)),
    file('other.yaml', lock('  b@1.0.0:\n')),
  ],
  [
    'empty lockfile',
    openLockfile,
    file('pnpm-lock.yaml', 'lockfileVersion: 9'),
    file('pnpm-lock.yaml', lock(sealed)),
  ],
];

test.each(fileCases)('%s: caught, and what only looks like it is not', (_, rule, bad, good) => {
  expect(rule(bad)).toHaveLength(1);
  expect(rule(good)).toEqual([]);
});

const importing = (specifier: string): string => `import { a } from '${specifier}';\n`;
const entity = file('services/a/src/a/a.entity.ts');

const treeCases: [name: string, rule: TreeRule, bad: SourceFile[], good: SourceFile[]][] = [
  [
    'a package that imports what stands on it',
    importDirection,
    [file('packages/values/src/a.ts', importing('@samspill/events/define-event'))],
    [file('packages/events/src/a.ts', importing('@samspill/values/parse'))],
  ],
  [
    'a service that imports a service',
    importDirection,
    [file('services/activities/src/a.ts', `import type { O } from '@samspill/organisations/organisation';`)],
    [file('services/hub/src/a.ts', importing('@samspill/organisations/start'))],
  ],
  [
    'a service that declares a service',
    importDirection,
    [file('services/activities/package.json', '{"dependencies":{"@samspill/organisations":"workspace:*"}}')],
    [file('services/hub/package.json', '{"dependencies":{"@samspill/organisations":"workspace:*"}}')],
  ],
  [
    'the launcher outside of a test',
    importDirection,
    [file('services/activities/src/start.ts', importing('@samspill/local-infra/embedded-postgres'))],
    [file('services/activities/src/a.pg.test.ts', importing('@samspill/local-infra/cloned-database'))],
  ],
  [
    'a way around the dependency list',
    importDirection,
    [file('services/activities/src/a/a.ts', importing('../../../organisations/src/a.ts'))],
    [file('services/activities/src/a/a.ts', importing('../b/b.ts'))],
  ],
  [
    'a rule that imports the table',
    pureRules,
    [
      file(entity.path, importing('@mikro-orm/core')),
      file('services/a/src/a/a.ts', importing('./a.entity.ts') + importing('@samspill/values/parse')),
    ],
    [
      entity,
      file('services/a/src/a/a.ts', importing('../b/b.ts')),
      file('services/a/src/b/b.ts', importing('@samspill/events/define-event')),
    ],
  ],
  [
    'a rule that reaches IO through another file',
    pureRules,
    [
      entity,
      file('services/a/src/a/a.ts', importing('./b.ts')),
      file('services/a/src/a/b.ts', importing('node:fs')),
    ],
    [
      entity,
      file('services/a/src/a/a.resolver.ts', importing('node:fs')),
      file('services/a/src/a/a.ts', importing('./a.ts')),
    ],
  ],
  [
    'an undeclared dependency',
    undeclaredDependency,
    [
      file('package.json', '{"devDependencies":{"vitest":"1.0.0"}}'),
      file('packages/a/package.json', '{}'),
      file('packages/a/src/a.ts', importing('vitest')),
    ],
    [
      file('package.json', '{"devDependencies":{"vitest":"1.0.0"}}'),
      file('packages/a/package.json', '{}'),
      file('packages/a/src/a.test.ts', importing('vitest/node')),
    ],
  ],
  [
    'a dependency of trials in what runs',
    undeclaredDependency,
    [
      file('packages/a/package.json', '{"devDependencies":{"ajv":"1.0.0"}}'),
      file('packages/a/src/a.ts', importing('ajv')),
    ],
    [
      file('packages/a/package.json', '{"devDependencies":{"ajv":"1.0.0"}}'),
      file('packages/a/src/testing/a.ts', importing('ajv')),
    ],
  ],
  [
    'what is for trials in what runs',
    trialsImported,
    [file('packages/a/src/a.ts', importing('./testing/b.ts'))],
    [
      file('packages/a/src/a.ts', importing('./b.ts')),
      file('packages/a/src/bench/a.ts', importing('../testing/b.ts')),
    ],
  ],
  [
    'what is for trials of another package in what runs',
    trialsImported,
    [file('services/hub/src/a.ts', importing('@samspill/messaging/proof/check-set'))],
    [file('services/hub/src/a.ts', importing('@samspill/messaging/start'))],
  ],
  [
    'an unused dependency',
    unusedDependency,
    [
      file('packages/a/package.json', '{"dependencies":{"zod":"1.0.0"}}'),
      file('packages/a/src/a.ts', "// import 'zod'\n"),
    ],
    [
      file('packages/a/package.json', '{"dependencies":{"zod":"1.0.0"}}'),
      file('packages/a/src/a.ts', "import 'zod/v4';"),
    ],
  ],
  [
    'a broken link',
    brokenLink,
    [file('docs/a.md', '[b](b.md)')],
    [
      file('docs/a.md', '[b](../docs/b.md#there) [c](https://a.no) [d](#here) `[e](e.md)` [f](.)'),
      file('docs/b.md'),
    ],
  ],
];

test.each(treeCases)('%s: caught, and the right way is not', (_, rule, bad, good) => {
  expect(rule(bad)).toHaveLength(1);
  expect(rule(good)).toEqual([]);
});

test.each([
  ['Elastic-2.0', 'a', '1.0.0'],
  ['SSPL-1.0', 'a', '1.0.0'],
  ['BUSL-1.1', 'a', '1.0.0'],
  ['MIT AND GPL-3.0', 'a', '1.0.0'],
  ['unknown', 'a', '1.0.0'],
  ['MIT', '@apollo/gateway', '2.0.0'],
  ['MIT', 'graphql', '17.0.0'],
])('a package under %s is refused, or for its name: %s %s', (license, name, version) => {
  expect(forbiddenPackage({ name, version, license })).toHaveLength(1);
});

test.each([
  ['MIT', 'graphql', '16.15.0'],
  ['(WTFPL OR MIT)', 'a', '1.0.0'],
  ['Apache-2.0 AND MIT', 'a', '1.0.0'],
  ['MPL-2.0', 'lightningcss-linux-x64-gnu', '1.0.0'],
])('a package under %s is fine: %s %s', (license, name, version) => {
  expect(forbiddenPackage({ name, version, license })).toEqual([]);
});

test('imports are found in every form, and not in comments', () => {
  const text = `
import a, { type B } from 'a';
import {
  c,
} from "./c.ts";
import 'd';
import type { E } from 'e/f';
export * from './g.ts';
const h = await import('h');
// import i from 'i';
/* export { j } from 'j'; */`;
  expect(importsOf({ text })).toEqual(['a', './c.ts', 'd', 'e/f', './g.ts', 'h']);
});

test('commands are taken from bash blocks alone', () => {
  const markdown =
    '```bash\n# all of it\nnpm start -- \\\n  --port 5000\n\n$ npm test\n```\n\n```json\n{}\n```\n';
  expect(commandsIn(markdown)).toEqual(['npm start -- --port 5000', 'npm test']);
});

test('sizes count code by lines', () => {
  const tree = [1, 2, 3, 4, 100].map((lines) => file(`a${lines}.ts`, 'x\n'.repeat(lines)));
  expect(sizes([...tree, file('schema/a.ts', 'x\n'.repeat(999))])).toEqual({ files: 5, median: 3, p90: 4 });
});

test('a table that nobody has decided about is found', () => {
  const migration = (text: string) => file('services/a/migrations/0001-a.ts', text);
  const made = migration('this.addSql(`create table note (\n  id text\n)`);');
  const list = (names: string) =>
    file('services/a/src/migrations.ts', `export const openTables: readonly string[] = [${names}];`);
  expect(undecidedTable([made])).toHaveLength(1);
  expect(undecidedTable([made, list("'notes', 'other'")])).toHaveLength(1);
  expect(undecidedTable([made, list("'other',\n  'note',")])).toEqual([]);
  const restricted = migration(
    `${made.text} for (const sql of restrict('note', 'words', {})) this.addSql(sql);`,
  );
  expect(undecidedTable([restricted])).toEqual([]);
  expect(undecidedTable([file('services/a/src/a.ts', made.text)])).toEqual([]);
});
