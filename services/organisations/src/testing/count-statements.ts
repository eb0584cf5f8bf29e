import pg from 'pg';

/** The statements that `work` sends about organisations, through whatever pool. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const { prototype } = pg.Client;
  const whole = Object.getOwnPropertyDescriptor(prototype, 'query')!;
  const query = whole.value as (...args: unknown[]) => unknown;
  Object.defineProperty(prototype, 'query', {
    ...whole,
    value(this: pg.Client, ...args: unknown[]) {
      const [first] = args as [string | { text?: string }];
      const text = typeof first === 'string' ? first : (first?.text ?? '');
      // The sequencer polls meanwhile, through pools of its own.
      if (text.includes('"organisation"')) statements.push(text);
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
