import type { Parser } from '@samspill/values/parse';

/** What was given, parsed; null where nothing was. */
export function givenOrNull<T>(type: Parser<T>, input: unknown): T | null {
  return input === undefined || input === null ? null : type.parse(input);
}
