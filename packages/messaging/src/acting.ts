/** In whose name a transaction works. Row policies read it, as `app.party`, `app.role` and `app.purpose`. */
export interface Acting {
  /** Whose rows it may see: an organisation number, or the hub's own name for itself. Empty: nobody's. */
  readonly party: string;
  /** What it may do with them. */
  readonly role: string;
  /** What for: a word for the policies and whoever reads the statement log. */
  readonly purpose: string;
}
