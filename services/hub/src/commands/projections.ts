import { organiser } from '@samspill/activities/organiser/organiser.consumer';
import type { Consumer } from '@samspill/messaging/consumer';
import type { Messaging } from '@samspill/messaging/start';
import type { OpenedServices } from '../start/open-services.ts';

/** Every projection by its name, with the messaging of the service that holds it. */
export function projections({
  activities,
}: OpenedServices): ReadonlyMap<string, { consumer: Consumer; messaging: Messaging }> {
  return new Map([[organiser.name, { consumer: organiser, messaging: activities.messaging }]]);
}
