import { loaderByKey } from '@samspill/service-kit/loader';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import type { Reads } from '../organisation/organisation-reads.ts';
import { type RegisterSays, registerSays } from './register-says.ts';

/** What the registers say of each number; null where they have not been imported, or do not know it. */
export function registerSaysLoader(reads: Reads) {
  return loaderByKey<OrganisationNumber, RegisterSays>(
    async (keys) => {
      const units = await reads
        .selectFrom('registerUnit')
        .selectAll()
        .where('organisationNumber', 'in', keys)
        .execute();
      const voluntary = await reads
        .selectFrom('registerVoluntary')
        .selectAll()
        .where('organisationNumber', 'in', keys)
        .execute();
      const byNumber = new Map(voluntary.map((row) => [row.organisationNumber, row]));
      return units.map(({ readAt, ...unit }) => {
        const row = byNumber.get(unit.organisationNumber);
        return registerSays(
          { ...unit, readAt: new Date(readAt) },
          row === undefined ? null : { ...row, readAt: new Date(row.readAt) },
        );
      });
    },
    ({ organisationNumber }) => organisationNumber,
  );
}
