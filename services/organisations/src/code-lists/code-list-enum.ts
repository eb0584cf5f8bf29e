import { registerEnumType } from 'type-graphql';

/** A code list as a GraphQL enum: a code is its own value, its text is its description. */
export function codeListEnum<Code extends string>(
  name: string,
  description: string,
  list: Readonly<Record<Code, string>>,
): { readonly [Each in Code]: Each } {
  const codes = Object.keys(list) as Code[];
  const values = Object.fromEntries(codes.map((code) => [code, code])) as { [Each in Code]: Each };
  const valuesConfig = Object.fromEntries(codes.map((code) => [code, { description: list[code] }]));
  registerEnumType<Record<string, string>>(values, { name, description, valuesConfig });
  return values;
}
