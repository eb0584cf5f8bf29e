/** The codes of a list that says what each means, in its order. */
export function codesOf<T extends Readonly<Record<string, unknown>>>(list: T): (keyof T & string)[] {
  return Object.keys(list).filter((code): code is keyof T & string => code in list);
}
