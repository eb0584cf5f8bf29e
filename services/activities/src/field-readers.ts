import { Refusal } from '@samspill/values/refusals/refusal';

/** One function a field: what a caller says, judged. Each throws the refusals of its field, by the field's name. */
export type FieldReaders<Input, Value> = {
  readonly [Field in keyof Input & keyof Value]-?: (given: Input[Field], field: string) => Value[Field];
};

/** Every field. What is left out is read as such. */
export function readFields<Input extends object, Value>(
  readers: FieldReaders<Input, Value>,
  input: Input,
): Value {
  return read(readers, input, () => true) as Value;
}

/** Only the fields that are given: what a change is made of. */
export function readGivenFields<Input extends object, Value>(
  readers: FieldReaders<Input, Value>,
  input: Partial<Input>,
): Partial<Value> {
  return read(readers, input, (given) => given !== undefined);
}

/** A change may say null where nothing can be empty: VALUE_NEEDED. */
export function required<T>(given: T, field: string): NonNullable<T> {
  if (given === null || given === undefined) throw new Refusal('VALUE_NEEDED', { field });
  return given;
}

function read(readers: object, input: object, wanted: (given: unknown) => boolean): object {
  const given: Record<string, unknown> = { ...input };
  const entries = Object.entries<(given: unknown, field: string) => unknown>({ ...readers });
  return Object.fromEntries(
    entries
      .filter(([field]) => wanted(given[field]))
      .map(([field, reader]) => [field, reader(given[field], field)]),
  );
}
