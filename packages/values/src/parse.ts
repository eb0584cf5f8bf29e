import { Refusal } from './refusals/refusal.ts';

declare const brand: unique symbol;

/** A plain value that only its parser can make: `enrol(activity, by)` does not compile with the two swapped. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Marks a value that has just been checked. Only the file that makes a type calls this for it; everyone else parses. */
/* oxlint-disable typescript/no-unnecessary-type-parameters -- the caller names the type it has checked for */
export function branded<B extends Branded<string, string>>(checked: string): B;
export function branded<B extends Branded<number, string>>(checked: number): B;
/* oxlint-enable typescript/no-unnecessary-type-parameters */
export function branded(checked: unknown) {
  return checked;
}

/** What turns untrusted input into a `T`, or refuses it. By convention it has the same name as the type it makes. */
export interface Parser<T> {
  parse(input: unknown): T;
}

/**
 * Parse once, at the door; everyone behind it trusts the type. Throws `Refusal`. A door says which field of its input it
 * reads, `price.travel.amountOre` or `organiserIds[2]`, and the refusal's details name it: the type cannot know.
 */
export function parse<T>(type: Parser<T>, input: unknown, field?: string): T {
  try {
    return type.parse(input);
  } catch (error) {
    if (field === undefined || !(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, { ...error.details, field });
  }
}

/** What was given, parsed; null where nothing was. */
export function givenOrNull<T>(type: Parser<T>, input: unknown, field: string): T | null {
  return input === undefined || input === null ? null : parse(type, input, field);
}
