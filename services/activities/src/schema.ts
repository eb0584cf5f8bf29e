import { createSubgraph } from '@samspill/service-kit/subgraph';
import { ActivityId, OccurrenceId, OrganisationId, PlaceId } from '@samspill/values/ids';
import { MunicipalityNumber } from '@samspill/values/municipality';
import {
  MunicipalityActivitiesResolver,
  OrganisationActivitiesResolver,
} from './activity/activities-of.resolver.ts';
import { ActivityChangesResolver } from './activity/activity-changes.resolver.ts';
import { ActivityResolver } from './activity/activity.resolver.ts';
import { visibleTo } from './activity/visible.ts';
import { BarrierResolver } from './barrier/barrier.resolver.ts';
import type { Context } from './context.ts';
import { FacetsResolver } from './search/query/facets.resolver.ts';
import { FreshnessResolver } from './freshness/freshness.resolver.ts';
import {
  ActivityImportedFromResolver,
  OccurrenceImportedFromResolver,
  SeriesImportedFromResolver,
} from './import/imported-from.resolver.ts';
import { OccurrenceChangesResolver } from './occurrence/occurrence-changes.resolver.ts';
import { OccurrenceResolver } from './occurrence/occurrence.resolver.ts';
import { visibleOccurrence } from './occurrence/visible-occurrence.ts';
import { PlaceChangesResolver } from './place/place-changes.resolver.ts';
import { PlaceResolver } from './place/place.resolver.ts';
import { SchoolCalendarResolver } from './school-calendar/school-calendar.resolver.ts';
import { SeriesChangesResolver } from './series/series-changes.resolver.ts';
import {
  ActivitySeriesResolver,
  OccurrenceSeriesResolver,
  SeriesResolver,
} from './series/series.resolver.ts';

/** What activities answers and what others may refer to. Importing it does no IO. */
export const activitiesSubgraph = createSubgraph<Context>({
  name: 'activities',
  resolvers: [
    ActivityResolver,
    ActivityChangesResolver,
    FacetsResolver,
    OrganisationActivitiesResolver,
    MunicipalityActivitiesResolver,
    OccurrenceResolver,
    OccurrenceChangesResolver,
    FreshnessResolver,
    ActivityImportedFromResolver,
    OccurrenceImportedFromResolver,
    SeriesImportedFromResolver,
    SeriesResolver,
    ActivitySeriesResolver,
    OccurrenceSeriesResolver,
    SeriesChangesResolver,
    SchoolCalendarResolver,
    PlaceResolver,
    PlaceChangesResolver,
    BarrierResolver,
  ],
  keys: {
    Activity: 'id',
    Occurrence: 'id',
    Place: 'id',
    Organisation: 'id',
    Municipality: 'number',
    District: { fields: 'number', resolvable: false },
  },
  references: {
    Activity: async ({ id }, { loaders, viewer }) =>
      visibleTo(viewer, await loaders.activity.load(ActivityId.parse(id))),
    Occurrence: ({ id }, context) => visibleOccurrence(context, OccurrenceId.parse(id)),
    Place: ({ id }, { loaders }) => loaders.place.load(PlaceId.parse(id)),
    // Whether they exist is for their owner to say; here they have a list of activities.
    Organisation: ({ id }) => ({ id: OrganisationId.parse(id) }),
    Municipality: ({ number }) => ({ number: MunicipalityNumber.parse(number) }),
  },
});
