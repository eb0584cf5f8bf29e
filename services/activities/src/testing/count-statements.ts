import pg from 'pg';

/** The statements that `work` sends to our tables, through whatever pool; not those of the sequencer and the consumer. */
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
      if (/"(activity|occurrence|place|organiser)"/.test(text)) statements.push(text);
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
