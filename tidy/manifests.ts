import { importsOf, packageOf } from './imports.ts';
import { packageFolder } from './import-direction.ts';
import { type FileRule, isCode, isForTrials, type SourceFile, type TreeRule } from './tree.ts';

type Manifest = Partial<
  Record<
    'dependencies' | 'devDependencies' | 'optionalDependencies' | 'peerDependencies',
    Record<string, string>
  >
>;

/** Exactly one version, or a package of ours. */
export const looseVersion: FileRule = (file) =>
  !/(?:^|\/)package\.json$/.test(file.path)
    ? []
    : Object.entries(allDependencies(file)).flatMap(([name, version]) =>
        /^\d+\.\d+\.\d+(?:-[\w.]+)?$|^workspace:\*$/.test(version)
          ? []
          : [`${name} has no exact version: ${version}`],
      );

/**
 * What code imports, its own package.json names, and not as a devDependency: in a container there are none. What tests
 * import may be one, or be named by the root.
 */
export const undeclaredDependency: TreeRule = (tree) => {
  const manifests = new Map(
    tree.filter(({ path }) => path.endsWith('package.json')).map((file) => [file.path, file]),
  );
  const named = (path: string, of: (file: SourceFile) => Record<string, string>) => {
    const manifest = manifests.get(path);
    return manifest === undefined ? {} : of(manifest);
  };
  return tree.filter(isCode).flatMap((file) => {
    const home = packageFolder(file.path);
    if (home === null) return [];
    const isTrial = isForTrials(file) || /\/test-[\w-]+\.ts$/.test(file.path);
    const own = named(`${home}/package.json`, isTrial ? allDependencies : runningDependencies);
    const shared = isTrial ? named('package.json', allDependencies) : {};
    return [...new Set(importsOf(file).map(packageOf))]
      .filter(
        (name) =>
          name !== null && !(name in own) && !(name in shared) && name !== `@samspill/${home.split('/')[1]}`,
      )
      .map((name) => `${file.path}: imports ${name}, which ${home}/package.json does not name`);
  });
};

/** Needed without being imported: what for. */
const UNIMPORTED: Readonly<Record<string, string>> = {
  'mikro-orm': 'the ORM asks for it by name to check that all its parts have one version',
  '@graphql-mesh/transport-http': 'the gateway runtime loads it by name',
  'pino-pretty': 'pino loads it by name',
  kysely: 'the ORM answers with its types',
};

/** What package.json names, code imports. */
export const unusedDependency: TreeRule = (tree) =>
  tree
    .filter(({ path }) => /^(?:packages|services)\/[^/]+\/package\.json$/.test(path))
    .flatMap((manifest) => {
      const home = packageFolder(manifest.path)!;
      const used = new Set(
        tree
          .filter((file) => isCode(file) && file.path.startsWith(`${home}/`))
          .flatMap((file) => importsOf(file).map(packageOf)),
      );
      const { dependencies = {} } = JSON.parse(manifest.text) as Manifest;
      return Object.keys(dependencies)
        .filter((name) => !used.has(name) && !(name in UNIMPORTED))
        .map((name) => `${manifest.path}: names ${name}, which nothing there imports`);
    });

function runningDependencies({ text }: SourceFile): Record<string, string> {
  const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(text) as Manifest;
  return { ...dependencies, ...optionalDependencies, ...peerDependencies };
}

function allDependencies({ text }: SourceFile): Record<string, string> {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = JSON.parse(
    text,
  ) as Manifest;
  return { ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies };
}
