import type { OrganisationKind } from '@samspill/events/organisations/organisation-kind';
import type { OrganisationSource } from '@samspill/events/organisations/organisation-source';
import type { OrganisationStatus } from '@samspill/events/organisations/organisation-status';
import { type Connection, type ConnectionArgs, mapNodes } from '@samspill/service-kit/connection';
import { type PageOrder, pageOf } from '@samspill/service-kit/page-of';
import { type ParentColumn, pagesOf } from '@samspill/service-kit/pages-of';
import type { CalendarDate } from '@samspill/values/calendar-date';
import type { DistrictNumber } from '@samspill/values/district';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import { type SelectQueryBuilder, sql } from 'kysely';
import { type IcnpoCode, icnpoWithin } from '../code-lists/icnpo.ts';
import type { Organisation } from './organisation.ts';
import type { OrganisationGap } from '../freshness/completeness.ts';
import { confirmedSince } from '../register/register-confirmed.ts';
import {
  type OrganisationRow,
  type OrganisationsDatabase,
  type Reads,
  fromRow,
} from './organisation-reads.ts';

/** What a list may be narrowed by; all of them together. Left out: everything. */
export interface OrganisationFilter {
  readonly municipalityNumber?: MunicipalityNumber;
  readonly districtNumber?: DistrictNumber;
  readonly kind?: OrganisationKind;
  /** A group finds its leaves too. */
  readonly icnpo?: IcnpoCode;
  readonly statuses?: readonly OrganisationStatus[];
  readonly source?: OrganisationSource;
  /** How the current name begins, whatever the case. */
  readonly namePrefix?: string;
  /** Lacks at least one of these. */
  readonly missing?: readonly OrganisationGap[];
  /** Less whole than this, in hundredths. */
  readonly completenessBelow?: number;
  /** Vouched for before this day, or never. */
  readonly assuredBefore?: CalendarDate;
}

const ID = { column: 'organisation.id', kind: 'uuid' } as const;

/** The orders of a list. The id breaks ties. */
export const organisationOrders = {
  // The column itself is in Norwegian order.
  NAME: { name: 'NAME', by: [{ column: 'organisation.name', kind: 'text' }], id: ID },
  RECENTLY_CHANGED: {
    name: 'RECENTLY_CHANGED',
    by: [{ column: 'organisation.changedAt', kind: 'instant' }],
    id: ID,
    descending: true,
  },
} satisfies Record<string, PageOrder>;

export type OrganisationOrder = keyof typeof organisationOrders;

export async function listOrganisations(
  reads: Reads,
  filter: OrganisationFilter,
  order: OrganisationOrder,
  page: ConnectionArgs,
): Promise<Connection<Organisation>> {
  const query = filtered(reads.selectFrom('organisation').selectAll(), filter);
  return mapNodes(await pageOf(reads, query, page, organisationOrders[order]), fromRow);
}

/** The columns whose values have a list each. */
export const listParents = {
  municipalityNumber: { column: 'organisation.municipalityNumber', kind: 'text' },
  parentId: { column: 'organisation.parentId', kind: 'uuid' },
} satisfies Record<string, ParentColumn>;

/** The same page of each parent's list, in one statement. */
export async function listPerParent(
  reads: Reads,
  parents: { readonly column: keyof typeof listParents; readonly keys: readonly string[] },
  filter: OrganisationFilter,
  order: OrganisationOrder,
  page: ConnectionArgs,
): Promise<Connection<Organisation>[]> {
  const { column, keys } = parents;
  const query = filtered(reads.selectFrom('organisation').selectAll(), filter);
  const lists = await pagesOf(
    reads,
    query,
    { column: listParents[column], keys },
    page,
    organisationOrders[order],
  );
  return lists.map((list) => mapNodes(list, fromRow));
}

type Query = SelectQueryBuilder<OrganisationsDatabase, 'organisation', OrganisationRow>;

function filtered(query: Query, filter: OrganisationFilter): Query {
  const { municipalityNumber, districtNumber, kind, icnpo, statuses, source, namePrefix } = filter;
  const { missing, completenessBelow, assuredBefore } = filter;
  return query
    .$if(municipalityNumber !== undefined, (q) => q.where('municipalityNumber', '=', municipalityNumber!))
    .$if(districtNumber !== undefined, (q) => q.where('districtNumber', '=', districtNumber!))
    .$if(kind !== undefined, (q) => q.where('kind', '=', kind!))
    .$if(icnpo !== undefined, (q) => q.where((eb) => eb('icnpo', '&&', eb.val(icnpoWithin(icnpo!)))))
    .$if(statuses !== undefined, (q) =>
      // An array, since `in ()` of no statuses is no SQL.
      q.where((eb) => eb('status', '=', eb.fn.any(eb.val([...statuses!])))),
    )
    .$if(source !== undefined, (q) => q.where('source', '=', source!))
    .$if(namePrefix !== undefined, (q) =>
      q.where((eb) => eb.fn('lower', ['name']), 'like', beginsWith(namePrefix!)),
    )
    .$if(missing !== undefined, (q) => q.where((eb) => eb('gaps', '&&', eb.val([...missing!]))))
    .$if(completenessBelow !== undefined, (q) => q.where('completeness', '<', completenessBelow!))
    .$if(assuredBefore !== undefined, (q) =>
      q
        .where(ASSURED, '<', assuredBefore!)
        .where((eb) => eb.not(eb.exists(confirmedSince(eb, assuredBefore!)))),
    );
}

/** As the index has it: one that nobody has ever vouched for comes before every day. */
const ASSURED = sql<CalendarDate>`coalesce(assured_on, '0001-01-01'::date)`;

/** Lower case, as the index is, with the signs that LIKE reads taken as themselves. */
function beginsWith(prefix: string): string {
  return `${prefix.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
