/** As much of the row as lists and loaders look at. */
export interface ImportItemRow {
  readonly feed: string;
  readonly externalId: string;
  readonly recordId: string | null;
  readonly changedAt: string;
}
