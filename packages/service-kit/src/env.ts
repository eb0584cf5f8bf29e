import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** One environment variable. */
export interface EnvVariable<T = unknown> {
  /** What it is for, its unit, and what leaving it out means. */
  readonly description: string;
  readonly type: z.ZodType<T>;
  /** As it would be written. Without one (and unless the type is optional) the variable must be set. */
  readonly default?: string;
}

export type EnvDefinition = Readonly<Record<string, EnvVariable>>;

type OutputOf<Variable extends EnvVariable> = z.output<Variable['type']>;

/** What was read. A variable that may be left out may be left out here too. */
export type Env<Definition extends EnvDefinition> = {
  readonly [
    Name in keyof Definition as undefined extends OutputOf<Definition[Name]> ? never : Name
  ]: OutputOf<Definition[Name]>;
} & {
  readonly [
    Name in keyof Definition as undefined extends OutputOf<Definition[Name]> ? Name : never
  ]?: OutputOf<Definition[Name]>;
};

/** Stops the process: says which variables are missing or wrong and what they are for, never what they hold. */
export class EnvError extends Error {
  override readonly name = 'EnvError';

  constructor(problems: readonly string[]) {
    super(`The environment is not complete:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    // Whoever starts the process needs the names, not our stack.
    this.stack = this.message;
  }
}

/**
 * Reads the variables of a definition; an empty one counts as left out. What is secret may stand in a file instead, named
 * by the variable with `_FILE` behind it. Throws `EnvError` naming all that is wrong.
 */
export function readEnv<const Definition extends EnvDefinition>(
  definition: Definition,
  env: Readonly<Record<string, string | undefined>>,
): Env<Definition> {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, variable] of Object.entries(definition)) {
    const written = env[name] || fromFile(env[`${name}_FILE`]);
    const result = variable.type.safeParse(written ?? variable.default);
    if (result.success) values[name] = result.data;
    else
      problems.push(
        `${name} ${written === undefined ? 'is missing' : 'cannot be used'}: ${variable.description}`,
      );
  }
  if (problems.length > 0) throw new EnvError(problems);
  return values as Env<Definition>;
}

/** Without the line end that editors leave. What cannot be read is not there. */
function fromFile(path: string | undefined): string | undefined {
  if (path === undefined || path === '') return undefined;
  try {
    return readFileSync(path, 'utf8').trimEnd();
  } catch {
    return undefined;
  }
}

/** The table of variables in a README. */
export function envTable(definition: EnvDefinition): string {
  const rows = Object.entries(definition).map(([name, { description, type, default: written }]) => {
    const unset = type.safeParse(undefined).success ? 'not set' : '**required**';
    return `| \`${name}\` | ${written === undefined ? unset : `\`${written}\``} | ${description.replaceAll('|', '\\|')} |`;
  });
  return ['| Variable | Default | Meaning |', '|---|---|---|', ...rows].join('\n');
}
