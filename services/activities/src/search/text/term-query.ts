/** A tsquery under construction: what must be among a document's terms. */
export type Found = string;

/** No document has it. */
export const NOTHING: Found = "'?'";

export function term(text: string): Found {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** Those first that are found the oftenest: whoever has the first one is asked no further. */
export function any(found: readonly Found[]): Found {
  return joined(
    found.filter((each) => each !== NOTHING),
    ' | ',
  );
}

export function all(found: readonly Found[]): Found {
  return found.includes(NOTHING) ? NOTHING : joined(found, ' & ');
}

export function not(found: Found): Found {
  return `!${found}`;
}

/** `a | (b | (c | d))`: PostgreSQL evaluates from the outside, at every row that an index may find. */
function joined(found: readonly Found[], operator: string): Found {
  const each = [...new Set(found)];
  return each.length === 0 ? NOTHING : each.reduceRight((rest, one) => `(${one}${operator}${rest})`);
}
