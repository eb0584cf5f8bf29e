import { createSubgraph } from '@samspill/service-kit/subgraph';
import { OrganisationId } from '@samspill/values/ids';
import { IcnpoCategoryResolver } from './code-lists/icnpo.type.ts';
import type { Context } from './context.ts';
import { FreshnessResolver } from './freshness/freshness.resolver.ts';
import { referencedCounty, referencedDistrict, referencedMunicipality } from './municipality/references.ts';
import { CountyResolver } from './municipality/county.resolver.ts';
import { DistrictResolver } from './municipality/district.resolver.ts';
import { MunicipalityResolver } from './municipality/municipality.resolver.ts';
import { OrganisationChangesResolver } from './organisation/changes/changes.resolver.ts';
import { MunicipalityOrganisationsResolver } from './organisation/municipality-organisations.resolver.ts';
import { OrganisationResolver } from './organisation/organisation.resolver.ts';
import { RegisterResolver } from './register/register.resolver.ts';

/** What organisations answers and what others may refer to. Importing it does no IO. */
export const organisationsSubgraph = createSubgraph<Context>({
  name: 'organisations',
  resolvers: [
    OrganisationResolver,
    OrganisationChangesResolver,
    FreshnessResolver,
    RegisterResolver,
    MunicipalityResolver,
    MunicipalityOrganisationsResolver,
    CountyResolver,
    DistrictResolver,
    IcnpoCategoryResolver,
  ],
  keys: { Organisation: 'id', Municipality: 'number', County: 'number', District: 'number' },
  references: {
    // Null where it was withdrawn: whoever refers to it has not heard yet.
    Organisation: ({ id }, { loaders }) => loaders.byId.load(OrganisationId.parse(id)),
    Municipality: referencedMunicipality,
    County: referencedCounty,
    District: referencedDistrict,
  },
});
