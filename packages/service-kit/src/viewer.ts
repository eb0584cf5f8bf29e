/** Who asks. Made by the gateway from the credentials, carried to every subgraph, signed where it crosses a wire. */
export type Viewer = AnonymousViewer | KeyViewer;

/** Open data is for everyone. */
export interface AnonymousViewer {
  readonly role: 'anonymous';
}

/** Whoever holds a key. */
export type KeyViewer = OperatorViewer | ReaderViewer;

/** May write. */
export interface OperatorViewer extends KeyHolder {
  readonly role: 'operator';
}

/** May read what is its party's own, and write nothing. */
export interface ReaderViewer extends KeyHolder {
  readonly role: 'reader';
}

interface KeyHolder {
  /** For whom it acts: a `Party`. */
  readonly party: string;
  /** Names the key in logs; is not the key. */
  readonly keyId: string;
}

export const ANONYMOUS: AnonymousViewer = { role: 'anonymous' };

/** In whose name the viewer's transactions work, for row policies. Nobody's, for one who is nobody. */
export function actingAs(
  viewer: Viewer,
  purpose: string,
): { readonly party: string; readonly role: string; readonly purpose: string } {
  return { party: viewer.role === 'anonymous' ? '' : viewer.party, role: viewer.role, purpose };
}
