/** Who asks. Made by the gateway from the credentials, carried to every subgraph, signed where it crosses a wire. */
export type Viewer = AnonymousViewer | OperatorViewer;

/** Open data is for everyone. */
export interface AnonymousViewer {
  readonly role: 'anonymous';
}

/** Whoever holds the key that start prints. */
export interface OperatorViewer {
  readonly role: 'operator';
  /** Names the key in logs; is not the key. */
  readonly keyId: string;
}

export const ANONYMOUS: AnonymousViewer = { role: 'anonymous' };
