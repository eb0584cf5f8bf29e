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

/** The same for what takes time. A failure is not kept: it may have been a busy moment. */
export function perDocumentAsync<T>(make: (document: DocumentNode, operationName?: string) => Promise<T>) {
  const made = new WeakMap<DocumentNode, Map<string, Promise<T>>>();
  return (document: DocumentNode, operationName = ''): Promise<T> => {
    const byName = made.get(document) ?? new Map<string, Promise<T>>();
    made.set(document, byName);
    const known = byName.get(operationName);
    if (known) return known;
    const making = make(document, operationName || undefined);
    byName.set(operationName, making);
    making.catch(() => byName.delete(operationName));
    return making;
  };
}
