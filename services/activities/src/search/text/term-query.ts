/** A tsquery under construction: what must be among a document's terms. */
export type Found = string;

/** No document has it. */
export const NOTHING: Found = "'?'";

export function term(text: string): Found {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

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

function joined(found: readonly Found[], operator: string): Found {
  const each = [...new Set(found)];
  if (each.length === 0) return NOTHING;
  return each.length === 1 ? each[0]! : `(${each.join(operator)})`;
}
