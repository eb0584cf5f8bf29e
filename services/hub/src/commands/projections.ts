import { organiser } from '@samspill/activities/organiser/organiser.consumer';
import type { Consumer } from '@samspill/messaging/consumer';
import type { Messaging } from '@samspill/messaging/start';
import type { Services } from '../start/start-services.ts';

/** Every projection by its name, with the messaging of the service that holds it. */
export function projections({
  activities,
}: Services): ReadonlyMap<string, { consumer: Consumer; messaging: Messaging }> {
  return new Map([[organiser.name, { consumer: organiser, messaging: activities.messaging }]]);
}
