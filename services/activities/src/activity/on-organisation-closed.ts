import { LockMode } from '@mikro-orm/postgresql';
import { organisationClosed } from '@samspill/events/organisations/organisation-closed.v1';
import { on } from '@samspill/messaging/on';
import { OrganisationId } from '@samspill/values/ids';
import { sql } from 'kysely';
import { readsOf } from '../reads.ts';
import { handOver } from './activity.ts';
import { ActivityEntity } from './activity.entity.ts';

/**
 * One that stood here twice: what it offers under the id that goes is offered under the one that stays, so that every list,
 * filter and fact names the same. A merger is another matter: what was offered before stays with whoever offered it.
 */
export const onOrganisationClosed = on(organisationClosed, async ({ event, em, record }) => {
  const { closingReason, successorId } = event.data.state;
  if (closingReason !== 'REGISTERED_TWICE' || successorId === null) return;
  const [from, to] = [OrganisationId.parse(event.subject), OrganisationId.parse(successorId)];
  const offered = await readsOf(em)
    .selectFrom('activity')
    .select('id')
    .where(sql<boolean>`organiser_ids @> array[cast(${from} as uuid)]`)
    .execute();
  const activities = await em.find(
    ActivityEntity,
    { id: { $in: offered.map(({ id }) => id) } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  for (const activity of activities) {
    const { changes, event: fact } = handOver(activity, { from, to }, new Date(event.time));
    Object.assign(activity, changes);
    if (fact) record(fact);
  }
});
