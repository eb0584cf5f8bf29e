import type { DocumentNode } from 'graphql';

/** Made once per document and operation, and let go of together with the document. Documents live in a bounded cache. */
export function perDocument<T>(make: (document: DocumentNode, operationName?: string) => T) {
  const made = new WeakMap<DocumentNode, Map<string, T>>();
  return (document: DocumentNode, operationName?: string): T => {
    let byName = made.get(document);
    if (!byName) made.set(document, (byName = new Map()));
    const name = operationName ?? '';
    let value = byName.get(name);
    // An operation name that the document does not hold is refused before, so this map is as small as the document.
    if (value === undefined) byName.set(name, (value = make(document, operationName)));
    return value;
  };
}
