import { importsOf, packageOf, resolveImport } from './imports.ts';
import { isCode, isForTrials, type SourceFile, type TreeRule } from './tree.ts';

/** Which of our packages each may import: values ← events ← messaging ← services ← hub, and service-kit, kafka-client and local-infra beside. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/values': [],
  'packages/events': ['values'],
  'packages/kafka-client': [],
  'packages/messaging': ['values', 'events', 'kafka-client'],
  'packages/service-kit': ['values'],
  'packages/local-infra': ['kafka-client'],
};
const SERVICE_MAY_IMPORT = ['values', 'events', 'messaging', 'service-kit'];
/** Runs everybody else. */
const HUB = 'services/hub';

/** Names in an import or a dependency list what the direction of imports does not allow. */
export const importDirection: TreeRule = (tree) =>
  tree.flatMap((file) => {
    const home = packageFolder(file.path);
    if (home === null) return [];
    const names =
      file.path === `${home}/package.json`
        ? workspaceDependencies(file)
        : isCode(file)
          ? ourImports(file)
          : [];
    const wrong = names
      .filter((name) => !mayImport(home, name, file))
      .map((name) => `${file.path}: ${home} does not import @samspill/${name}`);
    return isCode(file) ? [...wrong, ...leavingHome(file, home)] : wrong;
  });

/** `packages/values` of any path in it; null outside of packages and services. */
export function packageFolder(path: string): string | null {
  return /^(?:packages|services)\/[^/]+(?=\/)/.exec(path)?.[0] ?? null;
}

function mayImport(home: string, name: string, file: SourceFile): boolean {
  if (home === HUB || home.endsWith(`/${name}`)) return true;
  if ((MAY_IMPORT[home] ?? SERVICE_MAY_IMPORT).includes(name)) return true;
  // Tests get their databases from the launcher; a dependency list cannot tell tests from the rest.
  return name === 'local-infra' && (isForTrials(file) || file.path.endsWith('/package.json'));
}

function ourImports(file: SourceFile): string[] {
  return importsOf(file)
    .map((specifier) => packageOf(specifier))
    .flatMap((name) => (name?.startsWith('@samspill/') === true ? [name.slice('@samspill/'.length)] : []));
}

function workspaceDependencies({ text }: SourceFile): string[] {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(text) as Record<
    string,
    Record<string, string> | undefined
  >;
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => name.startsWith('@samspill/'))
    .map((name) => name.slice('@samspill/'.length));
}

/** What runs does without what is for trials: a container has none of it. */
export const trialsImported: TreeRule = (tree) =>
  tree
    .filter((file) => isCode(file) && !isForTrials(file) && packageFolder(file.path) !== null)
    .flatMap((file) =>
      importsOf(file)
        .filter((specifier) => isForTrials({ path: `${specifier}${specifier.startsWith('.') ? '' : '.ts'}` }))
        .map((specifier) => `${file.path}: imports ${specifier}, which is for trials`),
    );

/** A relative path into another package goes around its dependency list. */
function leavingHome(file: SourceFile, home: string): string[] {
  return importsOf(file)
    .filter(
      (specifier) => specifier.startsWith('.') && !resolveImport(file.path, specifier).startsWith(`${home}/`),
    )
    .map((specifier) => `${file.path}: leaves its package with ${specifier}`);
}

/**
 * A rule file (`activity.ts` beside `activity.entity.ts`) is pure: it imports values, events, and files of its own
 * package that are as pure. Then a test of a rule needs nothing but values.
 */
export const pureRules: TreeRule = (tree) => {
  const files = new Map(tree.map((file) => [file.path, file]));
  return tree
    .filter(({ path }) => path.endsWith('.entity.ts'))
    .flatMap(({ path }) => files.get(path.replace(/\.entity\.ts$/, '.ts')) ?? [])
    .flatMap((rule) =>
      impurities(rule, files, new Set()).map(
        (what) => `${rule.path}: a rule imports values and events alone, not ${what}`,
      ),
    );
};

function impurities(file: SourceFile, files: ReadonlyMap<string, SourceFile>, seen: Set<string>): string[] {
  if (seen.has(file.path)) return [];
  seen.add(file.path);
  return importsOf(file).flatMap((specifier) => {
    if (/^@samspill\/(?:values|events)\/|^node:util$/.test(specifier)) return [];
    const target = specifier.startsWith('.') ? files.get(resolveImport(file.path, specifier)) : undefined;
    if (target === undefined) return [specifier];
    return impurities(target, files, seen).map((what) => `${what} (through ${specifier})`);
  });
}
