import { OrganisationEntity } from './organisation/organisation.entity.ts';
import { RegisterChangeEntity } from './register/register-change.entity.ts';
import { RegisterFeedEntity } from './register/register-feed.entity.ts';
import { ImportProgressEntity } from './register/register-import.entity.ts';
import { RegisterRemovedEntity } from './register/register-removed.entity.ts';
import { RegisterUnitEntity } from './register/register-unit.entity.ts';
import { VoluntaryEntity } from './register/voluntary.entity.ts';

/** Every table that is written through the entity manager. */
export const entities = [
  OrganisationEntity,
  RegisterUnitEntity,
  VoluntaryEntity,
  ImportProgressEntity,
  RegisterFeedEntity,
  RegisterRemovedEntity,
  RegisterChangeEntity,
];
