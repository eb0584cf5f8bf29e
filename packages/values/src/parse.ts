declare const brand: unique symbol;

/** A plain value that only its parser can make: `enrol(activity, by)` does not compile with the two swapped. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** What turns untrusted input into a `T`, or refuses it. By convention it has the same name as the type it makes. */
export interface Parser<T> {
  parse(input: unknown): T;
}

/** Parse once, at the door; everyone behind it trusts the type. Throws `Refusal`. */
export function parse<T>(type: Parser<T>, input: unknown): T {
  return type.parse(input);
}
