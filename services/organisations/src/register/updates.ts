import { type OrganisationNumber, organisationNumberParser } from '@samspill/values/organisation-number';
import { Refusal } from '@samspill/values/refusals/refusal';
import { type ReadingRules, type RegisterUnit, fieldsOf, readUnit } from './register-unit.ts';

/** endringstype of the change feed, and what it means for a copy. */
export const unitChanges = {
  Ukjent: 'From before the feed told what happened: the unit is looked up.',
  Ny: 'New: the unit is looked up.',
  Endring: 'Something of it changed: the unit is looked up.',
  Sletting: 'Deleted in the register: it no longer exists.',
  Fjernet: 'Withdrawn from open data: copies drop it too.',
} as const;

export type UnitChange = keyof typeof unitChanges;

/** One item of the change feed. */
export interface UnitUpdate {
  readonly updateId: number;
  readonly organisationNumber: OrganisationNumber;
  readonly change: UnitChange;
  readonly at: Date;
}

/** What a look at one unit gives. */
export type Found =
  | { readonly is: 'UNIT'; readonly unit: RegisterUnit }
  | { readonly is: 'NOT_TAKEN' | 'DELETED' | 'REMOVED' };

/**
 * Items of a page in their order, those before `from` left out: a server may send a page twice. Ids rise but have gaps.
 * What is no item at all is left out too; an endringstype that is not known is looked up like a change.
 * Throws REGISTER_OUT_OF_REACH for what is no page.
 */
export function readUpdates(
  page: unknown,
  from: number,
  rules: ReadingRules,
): { updates: UnitUpdate[]; last: number } {
  const envelope = fieldsOf(page);
  const embedded = fieldsOf(envelope?.['_embedded']);
  if (
    envelope === null ||
    (embedded === null && envelope['page'] === undefined && envelope['_links'] === undefined)
  )
    throw new Refusal('REGISTER_OUT_OF_REACH', { reason: 'a page unlike any before' });
  const items = Object.values(embedded ?? {}).find((each) => Array.isArray(each)) as
    | readonly unknown[]
    | undefined;
  const NumberType = organisationNumberParser(rules);
  const updates = new Map<number, UnitUpdate>();
  let last = from - 1;
  for (const item of items ?? []) {
    const fields = fieldsOf(item);
    const updateId = Number(fields?.['oppdateringsid']);
    if (!Number.isSafeInteger(updateId) || updateId < from) continue;
    last = Math.max(last, updateId);
    try {
      updates.set(updateId, {
        updateId,
        organisationNumber: NumberType.parse(fields?.['organisasjonsnummer']),
        change: changeOf(fields?.['endringstype']),
        at: instantOf(fields?.['dato']),
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return { updates: [...updates.values()].toSorted((a, b) => a.updateId - b.updateId), last };
}

/**
 * What the register answers about one unit. A withdrawn one is 410, 404, or no more than its number and a date; of a
 * deleted one it still tells name or form. Throws the Refusal that says why a unit cannot be read.
 */
export function readFound(status: number, body: unknown, rules: ReadingRules, at: Date): Found {
  if (status === 404 || status === 410) return { is: 'REMOVED' };
  const unit = fieldsOf(body);
  if (unit === null) throw new Refusal('REGISTER_ELEMENT_UNREADABLE');
  if (unit['respons_klasse'] === 'SlettetEnhet' || unit['slettedato'] !== undefined) return { is: 'DELETED' };
  if (unit['navn'] === undefined && unit['organisasjonsform'] === undefined) return { is: 'REMOVED' };
  const read = readUnit(unit, rules, at);
  return read === null ? { is: 'NOT_TAKEN' } : { is: 'UNIT', unit: read };
}

/** Units of a page, by number, each as it came. */
export function unitsIn(page: unknown): ReadonlyMap<string, unknown> {
  const embedded = fieldsOf(fieldsOf(page)?.['_embedded']);
  const items = Object.values(embedded ?? {}).find((each) => Array.isArray(each)) as
    | readonly unknown[]
    | undefined;
  return new Map((items ?? []).map((item) => [String(fieldsOf(item)?.['organisasjonsnummer']), item]));
}

function changeOf(input: unknown): UnitChange {
  return typeof input === 'string' && Object.hasOwn(unitChanges, input) ? (input as UnitChange) : 'Ukjent';
}

function instantOf(input: unknown): Date {
  const at = new Date(typeof input === 'string' ? input : Number.NaN);
  if (Number.isNaN(at.getTime())) throw new Refusal('REGISTER_ELEMENT_UNREADABLE');
  return at;
}
