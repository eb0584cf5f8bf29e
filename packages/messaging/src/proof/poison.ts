import { consumer } from '../consumer.ts';
import { on } from '../on.ts';
import { stepHidden, stepTaken } from './proof-services.ts';

/** While a spell is cast, one in sixteen facts cannot be applied: by its id, so always the same ones. */
const POISONED = /7$/;

// Divides by zero under the spell. It fails in the database, as a broken constraint would.
const EFFECT = `insert into effect (id, subject, version) select ?::uuid, ?::text, ?::bigint
  where 1 / (case when ?::boolean and (select active from spell) then 0 else 1 end) = 1`;

/** The hearers' effects, which a spell can poison. */
export const poisonable = consumer('hearers.effects', [
  on(stepTaken, ({ event, em }) =>
    em.execute(EFFECT, [event.id, event.subject, event.aggregateVersion, POISONED.test(event.id)]),
  ),
  on(stepHidden, ({ event, em }) =>
    em.execute(EFFECT, [event.id, event.subject, event.aggregateVersion, POISONED.test(event.id)]),
  ),
]);
