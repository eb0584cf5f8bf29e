import {
  type Connection,
  type ConnectionArgs,
  mapNodes,
  pageRequest,
} from '@samspill/service-kit/connection';
import type { CursorPlace } from '@samspill/service-kit/cursor';
import {
  compared,
  type KeyColumn,
  type PageColumns,
  pageIn,
  type PageOrder,
  placeOf,
} from '@samspill/service-kit/page-of';
import type { RawBuilder } from 'kysely';
import type { Activity } from '../../activity/activity.ts';
import { type ActivityJson, fromJson } from '../../activity/activity-json.ts';

export interface PageRow extends PageColumns {
  readonly activity: ActivityJson;
}

/** A part of a list, from its beginning or, `backward`, from its end. */
export interface Stretch {
  readonly after: CursorPlace | null;
  readonly before: CursorPlace | null;
  readonly backward: boolean;
  /** What lies at the cursor itself counts too. */
  readonly inclusive?: boolean;
  readonly limit: number;
}

/** The page of a list that is read in stretches. */
export async function pageOfStretches(
  args: ConnectionArgs,
  order: PageOrder,
  stretchOf: (stretch: Stretch) => Promise<readonly PageRow[]>,
  count: () => Promise<number>,
): Promise<Connection<Activity>> {
  const request = pageRequest(args);
  const after = request.after === null ? null : placeOf(order, request.after);
  const before = request.before === null ? null : placeOf(order, request.before);
  const backward = request.direction === 'backward';
  const rows = await stretchOf({ after, before, backward, limit: request.size + 1 });
  const isThere = async (beyond: Pick<Stretch, 'after' | 'before' | 'backward'>) =>
    (await stretchOf({ ...beyond, inclusive: true, limit: 1 })).length > 0;
  const sides = {
    morebefore: after !== null && (await isThere({ after: null, before: after, backward: true })),
    moreafter: before !== null && (await isThere({ after: before, before: null, backward: false })),
  };
  const found = rows.length > 0 ? rows : [{ pagekey: null } as PageRow];
  let counted: Promise<number> | undefined;
  const page = pageIn(
    found.map((row) => Object.assign(row, sides)),
    request,
    order.name,
  );
  return mapNodes({ ...page, totalCount: () => (counted ??= count()) }, ({ activity }) => fromJson(activity));
}

/** Whether the rows are read from the highest key down. */
export function isDownwards({ descending = false }: PageOrder, { backward }: Stretch): boolean {
  return backward !== descending;
}

/** What keeps rows within the stretch. */
export function between(
  columns: readonly KeyColumn[],
  { descending = false }: PageOrder,
  { after, before, inclusive = false }: Stretch,
): RawBuilder<boolean>[] {
  const [later, earlier] = descending ? ['<', '>'] : ['>', '<'];
  const orAt = inclusive ? '=' : '';
  return [
    ...(after ? [compared(columns, `${later}${orAt}`, after)] : []),
    ...(before ? [compared(columns, `${earlier}${orAt}`, before)] : []),
  ];
}
