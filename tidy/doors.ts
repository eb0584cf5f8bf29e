import { basename } from 'node:path';
import { type FileRule, isCode, isForTrials, withoutComments } from './tree.ts';

/** A resolver parses, calls and returns: stories and consumers open transactions and write. */
export const writingResolver: FileRule = (file) => {
  if (!file.path.endsWith('.resolver.ts')) return [];
  const code = withoutComments(file.text);
  const wrong = [];
  if (/\b(?:transaction|transactional|begin)\s*(?:<[^>]*>)?\(/.test(code)) wrong.push('opens a transaction');
  if (
    /\bem\s*\.\s*(?:assign|create|flush|insert\w*|native(?:Insert|Update|Delete)|persist\w*|remove\w*|upsert\w*)\s*\(/.test(
      code,
    )
  ) {
    wrong.push('writes');
  }
  return wrong;
};

/** The other door of the hub. */
const COMMAND_LINE = 'services/hub/src/samspill.ts';

/** The environment is read once, at the door; everyone else receives a value. Launchers look for programs in it. */
export const strayEnvironment: FileRule = (file) => {
  if (!isCode(file) || isForTrials(file)) return [];
  if (
    /^(?:scripts|tidy|packages\/local-infra)\/|^vitest\./.test(file.path) ||
    ['env.ts', 'main.ts'].includes(basename(file.path)) ||
    file.path === COMMAND_LINE
  )
    return [];
  return /\bprocess\s*\.\s*env\b/.test(withoutComments(file.text)) ? ['reads process.env'] : [];
};

// Behind kysely's own tag it is a part of a kysely query.
const SQL =
  /(?<!\bsql(?:<[^`]*>)?)['"`]\s*(?:select\s+(?!all\b)[\w*(]|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\(|(?:create|alter|drop)\s+(?:table|index|unique|role|user|database|schema|extension|view|function|trigger|policy|type)\b|truncate\s|grant\s+\w+\s+on\s|revoke\s)/i;

/** SQL text stands in messaging, in migrations and in the launchers; stories write with `em`, reads use kysely. */
export const straySql: FileRule = (file) => {
  if (!isCode(file) || isForTrials(file)) return [];
  if (
    /^(?:packages\/(?:messaging|local-infra)|services\/hub\/src\/start|tidy)\/|\/migrations\/|\/migrations\.ts$/.test(
      file.path,
    )
  )
    return [];
  const found = SQL.exec(withoutComments(file.text));
  return found === null ? [] : [`holds SQL: ${found[0].trim()} …`];
};

/** The path of a URL is escaped: a checkout in a folder with a space or an å is not found by it. */
export const escapedPath: FileRule = (file) =>
  isCode(file) &&
  !file.path.startsWith('tidy/') &&
  /import\.meta\.url\)\s*\.pathname/.test(withoutComments(file.text))
    ? ['takes a file path from a URL without fileURLToPath']
    : [];
