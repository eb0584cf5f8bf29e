import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';

/** A code list as a GraphQL enum: a code is its own value, its text is its description. */
export function codeListEnum<Code extends string>(
  name: string,
  description: string,
  list: Readonly<Record<Code, string>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries<string>(list);
  const values: Record<string, string> = Object.fromEntries(entries.map(([code]) => [code, code]));
  const valuesConfig = Object.fromEntries(entries.map(([code, text]) => [code, { description: text }]));
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}
