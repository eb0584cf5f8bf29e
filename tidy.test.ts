import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { escapedPath, strayEnvironment, straySql, writingResolver } from './tidy/doors.ts';
import { importDirection, pureRules, trialsImported } from './tidy/import-direction.ts';
import { forbiddenPackage, installedPackages } from './tidy/licences.ts';
import { openLockfile } from './tidy/lockfile.ts';
import { looseVersion, undeclaredDependency, unusedDependency } from './tidy/manifests.ts';
import { brokenLink } from './tidy/markdown.ts';
import { barrel, binary, defaultExport, fileName, testSuffix } from './tidy/shape.ts';
import { sizes, tooLong } from './tidy/size.ts';
import { undecidedTable } from './tidy/tables.ts';
import { type FileRule, readTree, type TreeRule } from './tidy/tree.ts';
import { strayWords } from './tidy/words.ts';

// The house rules, held by a test instead of by a reviewer. Each rule has an example that breaks it in tidy/controls.test.ts.
const root = fileURLToPath(new URL('.', import.meta.url));
const tree = readTree(root);

const fileRules: Record<string, FileRule> = {
  'no file is longer than the ceiling': tooLong,
  'a file exports what it holds, and is no barrel': barrel,
  'only tool configurations have a default export': defaultExport,
  'files are named after what they hold, in kebab-case': fileName,
  "a test's name says what it needs": testSuffix,
  'nothing binary is kept': binary,
  'a resolver neither opens a transaction nor writes': writingResolver,
  'the environment is read at the door': strayEnvironment,
  'file paths survive spaces and Norwegian letters': escapedPath,
  'SQL stands in messaging, migrations and launchers': straySql,
  'nothing tells of the machine or the making': strayWords,
  'every version is exact': looseVersion,
  'the lockfile names no host and seals every package': openLockfile,
};

const treeRules: Record<string, TreeRule> = {
  'imports point one way': importDirection,
  'a rule imports values and events alone': pureRules,
  'what runs imports nothing that is for trials': trialsImported,
  'what is imported is declared': undeclaredDependency,
  'what is declared is imported': unusedDependency,
  'a table is restricted, or known to be open': undecidedTable,
  'links lead somewhere': brokenLink,
};

test.each(Object.entries(fileRules))('%s', (_, rule) => {
  expect(tree.flatMap((file) => rule(file).map((wrong) => `${file.path}: ${wrong}`))).toEqual([]);
});

test.each(Object.entries(treeRules))('%s', (_, rule) => {
  expect(rule(tree)).toEqual([]);
});

test('every installed package has a licence that we can live with', () => {
  const packages = installedPackages(root);
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.flatMap(forbiddenPackage)).toEqual([]);
});

test('files are small', () => {
  const { files, median, p90 } = sizes(tree);
  expect(files).toBeGreaterThan(0);
  console.log(`${files} code files: median ${median} lines, 90th percentile ${p90}`);
});
