import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { EnvError, envTable, readEnv } from './env.ts';

const definition = {
  PORT: { description: 'Port to listen on.', type: z.coerce.number<string>().int().min(0), default: '4000' },
  DATABASE_URL: { description: 'Where the rows are | a PostgreSQL address.', type: z.url() },
  NICKNAME: { description: 'What to call it.', type: z.string().optional() },
};
const DATABASE_URL = 'postgres://localhost/x';

test('values are typed, defaults fill in, an empty variable counts as left out', () => {
  const env = readEnv(definition, { DATABASE_URL, PORT: '', OTHER: 'x' });
  env.PORT satisfies number;
  expect(env).toEqual({ PORT: 4000, DATABASE_URL, NICKNAME: undefined });
});

test('all that is missing or wrong is named with its meaning, not with what it holds', () => {
  const read = () => readEnv(definition, { PORT: 'hunter2' });
  expect(read).toThrow(EnvError);
  expect(read).toThrow(
    [
      'The environment is not complete:',
      '  PORT cannot be used: Port to listen on.',
      '  DATABASE_URL is missing: Where the rows are | a PostgreSQL address.',
    ].join('\n'),
  );
  expect(read).not.toThrow(/hunter2/);
});

test('a secret may stand in a file that a variable of that name with _FILE behind it names', () => {
  const dir = mkdtempSync(join(tmpdir(), 'samspill-env-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const file = join(dir, 'url');
  writeFileSync(file, `${DATABASE_URL}\n`);
  expect(readEnv(definition, { DATABASE_URL_FILE: file })).toMatchObject({ DATABASE_URL });
  // What is written itself wins.
  const other = 'postgres://localhost/other';
  expect(readEnv(definition, { DATABASE_URL: other, DATABASE_URL_FILE: file })).toMatchObject({
    DATABASE_URL: other,
  });
  expect(() => readEnv(definition, { DATABASE_URL_FILE: `${file}.gone` })).toThrow('DATABASE_URL is missing');
});

test('the table says the same', () => {
  expect(envTable(definition)).toBe(
    [
      '| Variable | Default | Meaning |',
      '|---|---|---|',
      '| `PORT` | `4000` | Port to listen on. |',
      '| `DATABASE_URL` | **required** | Where the rows are \\| a PostgreSQL address. |',
      '| `NICKNAME` | not set | What to call it. |',
    ].join('\n'),
  );
});
