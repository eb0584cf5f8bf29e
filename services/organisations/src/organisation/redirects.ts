import type { OrganisationId } from '@samspill/values/ids';
import { type Reads, fromRow } from './organisation-reads.ts';
import type { Organisation } from './organisation.ts';

/**
 * For each, itself, or the one that stayed when it had been registered twice. A successor was active when it was named,
 * so following them ends; a row made by hand that breaks this is followed this far and no further.
 */
const REDIRECTS_MAX = 10;

export async function followRedirects(
  reads: Reads,
  organisations: readonly Organisation[],
): Promise<Organisation[]> {
  const led = [...organisations];
  for (let hops = 0; hops < REDIRECTS_MAX; hops++) {
    const next = led.flatMap((each) => (isRedirected(each) ? [each.successorId] : []));
    if (next.length === 0) break;
    const rows = await reads.selectFrom('organisation').selectAll().where('id', 'in', next).execute();
    const byId = new Map(rows.map((row) => [row.id, fromRow(row)]));
    // Withdrawn since: then the old record is all there is.
    if (byId.size === 0) break;
    for (const [i, each] of led.entries()) {
      if (isRedirected(each)) led[i] = byId.get(each.successorId) ?? each;
    }
  }
  return led;
}

/** Every id that leads to this one, itself first. */
export async function idsLeadingTo(reads: Reads, id: OrganisationId): Promise<OrganisationId[]> {
  const ids = [id];
  for (let from = 0, hops = 0; from < ids.length && hops < REDIRECTS_MAX; hops++) {
    const rows = await reads
      .selectFrom('organisation')
      .select('id')
      .where('successorId', 'in', ids.slice(from))
      .where('closingReason', '=', 'REGISTERED_TWICE')
      .orderBy('id')
      .execute();
    from = ids.length;
    ids.push(...rows.flatMap((row) => (ids.includes(row.id) ? [] : [row.id])));
  }
  return ids;
}

function isRedirected(
  organisation: Organisation,
): organisation is Organisation & { successorId: OrganisationId } {
  return organisation.closingReason === 'REGISTERED_TWICE' && organisation.successorId !== null;
}
