import { defineEntity, p } from '@mikro-orm/core';
import type { OrganisationNumber } from '@samspill/values/organisation-number';

/** Numbers that were withdrawn from open data; nothing else of them is kept. */
export const RegisterRemovedEntity = defineEntity({
  name: 'RegisterRemoved',
  tableName: 'register_removed',
  properties: {
    organisationNumber: p.text().$type<OrganisationNumber>().primary(),
    removedAt: p.datetime(3),
  },
});
