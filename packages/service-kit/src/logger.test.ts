import { expect, test } from 'vitest';
import { createLogger, type Logger } from './logger.ts';

function logged(say: (logger: Logger) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  say(
    createLogger({
      service: 'test',
      level: 'debug',
      destination: { write: (line) => void lines.push(line) },
    }),
  );
  return lines.map((line) => JSON.parse(line));
}

test('a line has its time, service, level, listed fields and message', () => {
  expect(logged((log) => log.info({ port: 4000, consumer: 'activities.organiser' }, 'listening'))).toEqual([
    {
      time: expect.stringMatching(/Z$/),
      level: 'info',
      service: 'test',
      port: 4000,
      consumer: 'activities.organiser',
      message: 'listening',
    },
  ]);
});

test('a child’s fields stand in its lines once, also those that its parent has', () => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const hub = createLogger({ service: 'hub', destination });
  hub.child({ service: 'activities', port: 1 }).child({ consumer: 'x' }).info({}, 'here');
  expect(lines[0]!.match(/"service":/g)).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({ service: 'activities', port: 1, consumer: 'x' });
});

test('what is not listed, or listed but not plain, is dropped and counted', () => {
  const typed = {
    query: '{ a }',
    variables: { name: 'Kari Nordmann' },
    authorization: 'Bearer hemmelig',
    code: 'Kari Nordmann',
    subject: 'kari@example.org',
    source: '01017012345',
    reason: 'x'.repeat(200),
    position: { of: 'Kari' },
  };
  const lines = logged((log) => log.warn(typed as object, 'odd'));
  expect(lines).toEqual([expect.objectContaining({ droppedFields: 8, message: 'odd' })]);
  expect(JSON.stringify(lines)).not.toMatch(/Kari|hemmelig|kari|0101|\{ a \}/);
});

test('ids, urns and times are plain', () => {
  const fields = {
    correlationId: '01010101-2345-4000-8000-010101123456',
    source: 'urn:samspill:hub:activities',
    subject: 'no.samspill.activities.activity_published.v1',
  };
  expect(logged((log) => log.debug(fields, 'x'))).toEqual([expect.objectContaining(fields)]);
});

test('an error gives its name, code, frames and causes, never its message', () => {
  const cause = Object.assign(new Error('Key (name)=(Kari) exists\n    at Kari (/x.ts:1:1)'), {
    code: '23505',
  });
  const [line] = logged((log) => log.error({ err: new RangeError('Kari', { cause }) }, 'failed'));
  expect(line).toMatchObject({ err: { name: 'RangeError', cause: { name: 'Error', code: '23505' } } });
  expect(JSON.stringify(line)).toContain('logger.test.ts');
  expect(JSON.stringify(line)).not.toContain('Kari');
});

test('an error about our own code keeps its message', () => {
  const err = (() => {
    try {
      return (undefined as unknown as { id: string }).id;
    } catch (error) {
      return error;
    }
  })();
  const [line] = logged((log) => log.error({ err }, 'failed'));
  expect(line).toMatchObject({ err: { message: "Cannot read properties of undefined (reading 'id')" } });
});

test('something thrown that is no error gives its type alone', () => {
  expect(logged((log) => log.error({ err: 'Kari' }, 'failed'))[0]).toMatchObject({
    err: { name: 'string', frames: [] },
  });
});

test('the name of an error will do for the error', () => {
  expect(logged((log) => log.warn({ err: 'DriverException' }, 'lost'))).toMatchObject([
    { err: { name: 'DriverException' } },
  ]);
});

test('further arguments and children cannot carry text past the list', () => {
  const lines = logged((log) => {
    (log.info as (...args: unknown[]) => void)({ port: 1 }, 'hello %s', 'Kari');
    log.child({ consumer: 'c', name: 'Kari' } as object).info({}, 'child');
  });
  expect(lines).toMatchObject([
    { message: 'hello %s', port: 1 },
    { consumer: 'c', droppedFields: 1 },
  ]);
  expect(JSON.stringify(lines)).not.toContain('Kari');
});

test('below the level nothing is written', () => {
  const lines: string[] = [];
  createLogger({
    service: 'test',
    level: 'warn',
    destination: { write: (line) => void lines.push(line) },
  }).info({}, 'x');
  expect(lines).toEqual([]);
});
