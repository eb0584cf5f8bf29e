import { basename } from 'node:path';
import { type FileRule, isCode, isTest, withoutComments } from './tree.ts';

/** Import the file you mean: a file that only passes on what others export hides where things are. */
export const barrel: FileRule = (file) => {
  if (!isCode(file)) return [];
  if (/^index\.\w+$/.test(basename(file.path))) return ['is named index'];
  const rest = withoutComments(file.text)
    .replaceAll(/export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"][^'"]+['"];?/g, '')
    .trim();
  const passesOn = /export\s+(?:type\s+)?(?:\*|\{)[^;]*from/.test(file.text);
  return passesOn && rest === '' ? ['only passes on what other files export'] : [];
};

/** Tools that read a configuration want a default export; nobody else does. */
export const defaultExport: FileRule = (file) =>
  isCode(file) && !file.path.endsWith('.config.ts') && /^export\s+default\b/m.test(withoutComments(file.text))
    ? ['has a default export']
    : [];

/** A helper without a noun has not been understood yet. */
export const fileName: FileRule = (file) => {
  if (!isCode(file)) return [];
  const name = basename(file.path);
  const wrong = [];
  if (/\b(?:utils?|helpers?|misc)\b/.test(file.path)) wrong.push('is named after nothing in particular');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/.test(name))
    wrong.push('is not named in kebab-case');
  return wrong;
};

const TEST_NEEDS = new Set(['pg', 'kafka', 'journey', 'browser']);

/** A test's name says what it needs to run: nothing, PostgreSQL, Kafka, the whole hub, a browser. */
export const testSuffix: FileRule = (file) => {
  const name = basename(file.path);
  if (/\.spec\.\w+$|_test\.\w+$/.test(name)) return ['is a test, and tests end in .test.ts'];
  if (!isTest(file)) return [];
  const [, suffix] = /\.([a-z]+)\.test\.ts$/.exec(name) ?? [];
  if (suffix !== undefined && !TEST_NEEDS.has(suffix))
    return [`says .${suffix}, which is no need that a test can have`];
  const asksForPostgres = /\b(?:testClusterUrl|cloneDatabase|testServiceDatabase|startTestCluster)\(/.test(
    file.text,
  );
  // The controls below tidy/ hold such text without running it.
  return suffix === undefined && asksForPostgres && !file.path.startsWith('tidy/')
    ? ['needs PostgreSQL: name it .pg.test.ts']
    : [];
};

/** Text alone: what a program made is made again, not kept. */
export const binary: FileRule = (file) => (file.text.includes('\0') ? ['is binary'] : []);
