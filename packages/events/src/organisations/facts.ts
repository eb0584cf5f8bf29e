import { organisationAssured } from './organisation-assured.v1.ts';
import { organisationAttached } from './organisation-attached.v1.ts';
import { organisationClosed } from './organisation-closed.v1.ts';
import { organisationDetailsChanged } from './organisation-details-changed.v1.ts';
import { organisationMatched } from './organisation-matched.v1.ts';
import { organisationMoved } from './organisation-moved.v1.ts';
import { organisationRegistered } from './organisation-registered.v1.ts';
import { organisationRenamed } from './organisation-renamed.v1.ts';
import { organisationReopened } from './organisation-reopened.v1.ts';
import { organisationWithdrawn } from './organisation-withdrawn.v1.ts';

/** Everything the organisations service tells. */
export const organisationsFacts = [
  organisationRegistered,
  organisationRenamed,
  organisationMoved,
  organisationDetailsChanged,
  organisationAttached,
  organisationAssured,
  organisationMatched,
  organisationClosed,
  organisationReopened,
  organisationWithdrawn,
];
