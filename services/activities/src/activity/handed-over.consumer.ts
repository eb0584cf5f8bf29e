import { consumer } from '@samspill/messaging/consumer';
import { onOrganisationClosed } from './on-organisation-closed.ts';

/** It changes what others own and tells of it: no projection, so there is nothing to rebuild. */
export const handedOver = consumer('activities.handed-over', [onOrganisationClosed]);
