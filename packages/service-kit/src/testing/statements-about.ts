import pg from 'pg';

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** What opens a transaction travels with its first statement. */
const OPENING = /^begin[^;]*; (?:select set_config\(.*?true\); )?/s;

/** The statements that `work` sends about the tables, through whatever pool; not those of the sequencer and consumers. */
export async function statementsAbout(tables: RegExp, work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const { prototype } = pg.Client;
  const whole = Object.getOwnPropertyDescriptor(prototype, 'query')!;
  const query = whole.value as (...args: unknown[]) => unknown;
  Object.defineProperty(prototype, 'query', {
    ...whole,
    value(this: pg.Client, ...args: unknown[]) {
      const [first, values = []] = args as [string | Partial<Statement>, unknown[]?];
      const text = typeof first === 'string' ? first : (first?.text ?? '');
      if (tables.test(text)) statements.push({ text: text.replace(OPENING, ''), values });
      return Reflect.apply(query, this, args);
    },
  });
  try {
    await work();
  } finally {
    Object.defineProperty(prototype, 'query', whole);
  }
  return statements;
}
