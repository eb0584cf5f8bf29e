import pg from 'pg';

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** The statements that `work` sends about organisations, through whatever pool. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const { prototype } = pg.Client;
  const whole = Object.getOwnPropertyDescriptor(prototype, 'query')!;
  const query = whole.value as (...args: unknown[]) => unknown;
  Object.defineProperty(prototype, 'query', {
    ...whole,
    value(this: pg.Client, ...args: unknown[]) {
      const [first, values = []] = args as [string | Partial<Statement>, unknown[]?];
      const text = typeof first === 'string' ? first : (first?.text ?? '');
      // The sequencer polls meanwhile, through pools of its own.
      if (text.includes('"organisation"')) statements.push({ text, values });
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
