import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import type { Viewer } from '@samspill/service-kit/viewer';
import type { Connection, ConnectionArgs } from '@samspill/service-kit/connection';
import type { AccessEntry } from '../access-log/own-access-log.ts';
import { ROOT_DESCRIPTIONS } from '@samspill/service-kit/subgraph';
import { accessLogSdl } from '../access-log/access-log-sdl.ts';
import { ACTIVITY_CHANGE_KINDS } from './activity-changed.ts';
import type { ChangeFeed } from './change-feed.ts';
import { kindsInSdl } from './change-kind.ts';
import { ORGANISATION_CHANGE_KINDS } from './organisation-changed.ts';

/** The gateway's own subgraph, by its name in the supergraph. What stands in `schema/graphql/gateway.graphql`. */
export const GATEWAY_SUBGRAPH = 'gateway';

export const gatewaySdl = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

"A point in time with its offset (RFC 3339), such as 2026-06-01T10:15:30Z. Answers are in UTC with milliseconds."
scalar DateTime @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6")

"${ROOT_DESCRIPTIONS.Query}"
type Query {
  """
  Where the streams of changes stand. To hold a copy that misses nothing: read this, then the lists you want, then
  subscribe with \`after\` set to \`latest\`.
  """
  changeCursors: ChangeCursors!
}

"${ROOT_DESCRIPTIONS.Subscription}"
type Subscription {
  """
  A message for every public fact about an activity or one of its occurrences, in the order they were published. With
  \`after\` it begins with what was missed, then goes on live: nothing is lost or repeated where the two meet. A
  subscriber that reads too slowly is cut with SUBSCRIBER_TOO_SLOW and the cursor to go on from.
  """
  activityChanged(
    "Leave out for every activity. Each part narrows further."
    filter: ActivityChangeFilterInput
    "A \`cursor\` from an earlier message, or \`start\` for everything from the first fact. Left out: from now on. A cursor that is gone is refused with CURSOR_GONE and the earliest there is."
    after: String
  ): ActivityChange!

  "A message for every public fact about an organisation. Works as \`activityChanged\` does."
  organisationChanged(
    "Leave out for every organisation. Each part narrows further."
    filter: OrganisationChangeFilterInput
    "As for \`activityChanged\`. Cursors of the two are not interchangeable."
    after: String
  ): OrganisationChange!
}

"What an activity's fact must be for it to be sent: as it stood after the fact. Withdrawals tell no more than their id, so they pass every part but \`activityIds\` and \`kinds\`."
input ActivityChangeFilterInput {
  "kommunenummer, four digits: any of these. A number from before a renumbering counts as today's."
  municipalityNumbers: [String!]
  "Activities that any of these organisations organises."
  organiserIds: [ID!]
  "Any of these activities."
  activityIds: [ID!]
  "Any of these kinds of facts."
  kinds: [ActivityChangeKind!]
}

"What an organisation's fact must be for it to be sent. Withdrawals pass every part but \`organisationIds\` and \`kinds\`."
input OrganisationChangeFilterInput {
  "kommunenummer, four digits: any of these. A number from before a renumbering counts as today's."
  municipalityNumbers: [String!]
  "Any of these organisations."
  organisationIds: [ID!]
  "Any of these kinds of facts."
  kinds: [OrganisationChangeKind!]
}

"Something that happened to an activity."
type ActivityChange {
  "Where the subscription stands after this message: \`after\` of the next one. Opaque."
  cursor: String!
  "Id of the fact. The same fact always has the same."
  eventId: ID!
  "The fact's wire name, such as no.samspill.activities.activity_published.v1."
  type: String!
  "The fact whatever its version."
  kind: ActivityChangeKind!
  "When it happened."
  at: DateTime!
  "The activity it is about."
  activityId: ID!
  "The occurrence it is about; null where it is about the activity as a whole."
  occurrenceId: ID
  "kommunenummer, four digits; null where the fact names none."
  municipalityNumber: String
  "The activity as it stands now, which may be later than the fact; null when it has been withdrawn. Whoever needs the state as it was then reads the event stream, where every fact carries it."
  activity: Activity
}

"Something that happened to an organisation."
type OrganisationChange {
  "Where the subscription stands after this message: \`after\` of the next one. Opaque."
  cursor: String!
  "Id of the fact. The same fact always has the same."
  eventId: ID!
  "The fact's wire name, such as no.samspill.organisations.organisation_renamed.v1."
  type: String!
  "The fact whatever its version."
  kind: OrganisationChangeKind!
  "When it happened."
  at: DateTime!
  "The organisation it is about."
  organisationId: ID!
  "kommunenummer, four digits; null where the fact names none."
  municipalityNumber: String
  "The organisation as it stands now, which may be later than the fact; null when it has been withdrawn. Whoever needs the state as it was then reads the event stream, where every fact carries it."
  organisation: Organisation
}

"Kinds of facts about activities and their occurrences. The list may grow."
enum ActivityChangeKind {
${kindsInSdl(ACTIVITY_CHANGE_KINDS)}
}

"Kinds of facts about organisations. The list may grow."
enum OrganisationChangeKind {
${kindsInSdl(ORGANISATION_CHANGE_KINDS)}
}

"Where each stream of changes stands."
type ChangeCursors {
  "Of \`activityChanged\`."
  activities: ChangeExtent!
  "Of \`organisationChanged\`."
  organisations: ChangeExtent!
}

"What a stream of changes holds."
type ChangeExtent {
  "The cursor before the first fact that is kept."
  earliest: String!
  "The cursor at the newest fact."
  latest: String!
}

type Activity @key(fields: "id", resolvable: false) { id: ID! }
type Organisation @key(fields: "id", resolvable: false) { id: ID! }
${accessLogSdl}`;

/** Subscription fields have no resolver here: their payload is the root value of a run an event. */
export function gatewaySubgraph(
  feeds: Readonly<Record<'activities' | 'organisations', ChangeFeed>>,
  readAccessLog: (viewer: Viewer, page: ConnectionArgs) => Promise<Connection<AccessEntry>>,
): GraphQLSchema {
  const resolvers = {
    Query: {
      changeCursors: () => ({}),
      accessLog: (_: unknown, page: ConnectionArgs, { viewer }: { viewer: Viewer }) =>
        readAccessLog(viewer, page),
    },
    ChangeCursors: {
      activities: () => feeds.activities.extent(),
      organisations: () => feeds.organisations.extent(),
    },
  };
  return buildSubgraphSchema([{ typeDefs: parse(gatewaySdl), resolvers }]);
}
