/** The access log's part of the gateway's subgraph. */
export const accessLogSdl = `
extend type Query {
  """
  What has been written for your party through this gateway, the newest first: who, when, which mutations, and what came of
  each. Never what was written. Needs a key, and shows its party's own entries alone. Kept for two years.
  """
  accessLog(
    "At most so many, from the newest on; 20 when neither first nor last is given, never more than 100."
    first: Int
    "Only what comes after this cursor."
    after: String
    "At most so many, from the oldest on."
    last: Int
    "Only what comes before this cursor."
    before: String
  ): AccessEntryConnection
}

"One page of the access log (Relay)."
type AccessEntryConnection {
  "What is on this page, in order."
  edges: [AccessEntryEdge!]!
  "Where this page stands in the list."
  pageInfo: PageInfo!
  "How long the whole list is, all its pages together. Counted only when asked for."
  totalCount: Int!
}

"One entry of the access log, with its cursor."
type AccessEntryEdge {
  "Names this place in the list, for after and before."
  cursor: String!
  "The entry itself."
  node: AccessEntry!
}

"One write that was let in, logged before it ran."
type AccessEntry {
  "UUID of the entry."
  id: ID!
  "When it began."
  at: DateTime!
  "For whom: an organisation number, or \`hub\` for whoever runs the hub."
  party: String!
  "What the key lets its holder do, in lower case: operator or reader."
  role: String!
  "Names the key that it was done with; is not the key."
  keyId: String!
  "As the caller named the operation, its first 100 characters; null where it had no name."
  operationName: String
  "The mutations that it held, in the order in which they ran."
  fields: [AccessField!]!
  "Ties it to the answer's X-Correlation-ID, to the facts that came of it and to the log lines."
  correlationId: ID!
}

"One mutation within a write."
type AccessField {
  "Its name in the schema, such as registerOrganisation."
  name: String!
  "OK, or the code of the refusal as in docs/refusals.md. Null while it runs; and for ever where the gateway ended before the answer was known: then it may have taken effect or not."
  outcome: String
}

"Where this page stands in the list (Relay)."
type PageInfo @shareable {
  "Whether there is more after this page."
  hasNextPage: Boolean!
  "Whether there is more before this page."
  hasPreviousPage: Boolean!
  "Cursor of the first on this page; null where it is empty."
  startCursor: String
  "Cursor of the last on this page; null where it is empty."
  endCursor: String
}
`;
