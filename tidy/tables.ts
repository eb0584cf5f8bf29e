import type { SourceFile, TreeRule } from './tree.ts';
import { packageFolder } from './import-direction.ts';

const MADE = /create table (?:if not exists )?(?:public\.)?(\w+)/gi;
const RESTRICTED = /\brestrict\(\s*'(?:public\.)?(\w+)'/g;
const OPEN_LIST = /export const openTables\b[^=]*=\s*\[([^\]]*)\]/;

/**
 * Whoever makes a table in a service says whose rows it holds: a party's (`restrict` in its migration), or nobody's
 * (`openTables` in the service's migrations.ts). The databases themselves are looked at by row-security.pg.test.ts.
 */
export const undecidedTable: TreeRule = (tree) =>
  [...Map.groupBy(tree.filter(isMigration), ({ path }) => packageFolder(path)!)].flatMap(([home, files]) => {
    const list = tree.find(({ path }) => path === `${home}/src/migrations.ts`)?.text ?? '';
    const decided = new Set([...namesIn(files, RESTRICTED), ...quotedIn(OPEN_LIST.exec(list)?.[1] ?? '')]);
    return files.flatMap((file) =>
      namesIn([file], MADE)
        .filter((table) => !decided.has(table))
        .map(
          (table) =>
            `${file.path}: makes ${table}; restrict it there, or name it in openTables of ${home}/src/migrations.ts`,
        ),
    );
  });

function isMigration({ path }: SourceFile): boolean {
  return /^services\/[^/]+\/migrations\/.*\.ts$/.test(path);
}

function namesIn(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name]) => name!));
}

function quotedIn(list: string): string[] {
  return [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name!);
}
