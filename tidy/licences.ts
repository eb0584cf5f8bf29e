import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** SPDX names. Everything here may be used, changed and passed on without opening what is built on it. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
]);

/** With another licence, and why that is no trouble. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  lightningcss:
    'MPL-2.0, which binds changes to its own files alone; comes with the test runner, is not part of Samspill',
};

/** Has a licence that is none of these, or was tried and found wanting. */
const FORBIDDEN = [
  /^@apollo\/(?:gateway|composition|query-planner|federation-internals)@/,
  /^graphql@(?!16\.)/,
  /^graphql-scalars@(?!1\.)/,
  /^(?:mikro-orm|@mikro-orm\/[\w-]+)@(?!7\.2\.1$)/,
  /^(?:@electric-sql\/pglite|@swc-node\/register|corepack|tsdown)@/,
];

/** Gives what is wrong with one installed package, or nothing. */
export function forbiddenPackage({ name, version, license }: InstalledPackage): string[] {
  const wrong = [];
  if (FORBIDDEN.some((pattern) => pattern.test(`${name}@${version}`)))
    wrong.push(`${name}@${version} is not to be used`);
  const excused = Object.keys(EXCEPTIONS).some(
    (excepted) => name === excepted || name.startsWith(`${excepted}-`),
  );
  if (!excused && !isAllowed(license)) wrong.push(`${name}@${version} has the licence ${license}`);
  return wrong;
}

/** One of several is enough; of several together each must do. */
function isAllowed(expression: string): boolean {
  return expression
    .replaceAll(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((name) => ALLOWED.has(name.trim())));
}

/** Everything that pnpm has laid out, whoever asked for it. */
export function installedPackages(root: string): InstalledPackage[] {
  const store = join(root, 'node_modules', '.pnpm');
  return readdirSync(store)
    .map((folder) => join(store, folder, 'node_modules'))
    .filter((modules) => existsSync(modules))
    .flatMap((modules) => packagesIn(modules));
}

function packagesIn(modules: string): InstalledPackage[] {
  return readdirSync(modules, { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.name.startsWith('.')) return [];
      if (!entry.name.startsWith('@')) return entry.isDirectory() ? [join(modules, entry.name)] : [];
      const scope = join(modules, entry.name);
      // What a package depends on is linked in beside it; what it is, is a folder.
      return readdirSync(scope, { withFileTypes: true }).flatMap((inner) =>
        inner.isDirectory() ? [join(scope, inner.name)] : [],
      );
    })
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => {
      const { name, version, license, licenses } = JSON.parse(
        readFileSync(join(folder, 'package.json'), 'utf8'),
      ) as {
        name: string;
        version: string;
        license?: string | { type: string };
        licenses?: { type: string }[];
      };
      const told = typeof license === 'object' ? license.type : license;
      return { name, version, license: told ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'unknown' };
    });
}
