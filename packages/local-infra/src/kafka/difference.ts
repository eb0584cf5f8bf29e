/** Something on the cluster that is not as infra/topics.yaml says. */
export interface Difference {
  /** One line for a person. */
  readonly line: string;
  /** Null when nobody should do it without a person's thought. */
  readonly mend: (() => Promise<void>) | null;
}
