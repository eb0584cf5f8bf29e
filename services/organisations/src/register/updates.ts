import { type OrganisationNumber, organisationNumberParser } from '@samspill/values/organisation-number';
import { Refusal } from '@samspill/values/refusals/refusal';
import { SOLE_PROPRIETORSHIP } from '../code-lists/taken-forms.ts';
import type { Answer } from './register-client.ts';
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

/** An item that cannot be read, by its place in the feed. */
export interface UpdateUnread {
  readonly updateId: number;
  readonly refusal: Refusal;
}

/** What a look at one unit gives. `NOT_TAKEN`: of a form that is not, or no longer, taken. */
export type Found =
  | { readonly is: 'UNIT'; readonly unit: RegisterUnit }
  | { readonly is: 'NOT_TAKEN' | 'DELETED' | 'REMOVED' };

/**
 * Items of a page in their order, those before `from` left out: a server may send a page twice. Ids rise but have gaps.
 * An endringstype that is not known is looked up like a change, and one without a time is told of at `readAt`. One that
 * has an id but no organisation number is unread; what has not even an id is no item. Throws REGISTER_OUT_OF_REACH for
 * what is no page.
 */
export function readUpdates(
  page: unknown,
  { from, readAt, rules }: { readonly from: number; readonly readAt: Date; readonly rules: ReadingRules },
): { updates: UnitUpdate[]; unread: UpdateUnread[]; last: number } {
  const NumberType = organisationNumberParser(rules);
  const updates = new Map<number, UnitUpdate>();
  const unread: UpdateUnread[] = [];
  let last = from - 1;
  for (const item of itemsIn(page)) {
    const fields = fieldsOf(item);
    const updateId = updateIdOf(item);
    if (updateId === null || updateId < from) continue;
    last = Math.max(last, updateId);
    try {
      updates.set(updateId, {
        updateId,
        organisationNumber: NumberType.parse(fields?.['organisasjonsnummer']),
        change: changeOf(fields?.['endringstype']),
        at: instantOf(fields?.['dato']) ?? readAt,
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      unread.push({ updateId, refusal: error });
    }
  }
  return { updates: [...updates.values()].toSorted((a, b) => a.updateId - b.updateId), unread, last };
}

/** Why a page is not the one after `from`; null where it is. One that was read before, taken for the last, would end the feed. */
export function objectionTo(page: unknown, from: number): string | null {
  if (!isPage(page)) return UNLIKE_ANY;
  const ids = itemsIn(page).map(updateIdOf);
  return ids.length > 0 && ids.every((id) => id === null || id < from) ? 'a page that was read before' : null;
}

/**
 * What decides of each unit: its last item, since the register is asked how it is now. A withdrawn one is not asked for,
 * and stays withdrawn where it is deleted after that.
 */
export function decisive(updates: readonly UnitUpdate[]): UnitUpdate[] {
  const last = new Map<OrganisationNumber, UnitUpdate>();
  for (const update of updates) {
    const before = last.get(update.organisationNumber);
    if (before?.change !== 'Fjernet' || update.change !== 'Sletting')
      last.set(update.organisationNumber, update);
  }
  return [...last.values()];
}

/** Why an answer is no page of units; null where it is one. */
export function objectionToUnits(page: unknown): string | null {
  return isPage(page) ? null : UNLIKE_ANY;
}

const UNLIKE_ANY = 'a page unlike any before';

function isPage(page: unknown): boolean {
  const envelope = fieldsOf(page);
  return ['_embedded', 'page', '_links'].some((part) => fieldsOf(envelope?.[part]) !== null);
}

function itemsIn(page: unknown): readonly unknown[] {
  if (!isPage(page)) throw new Refusal('REGISTER_OUT_OF_REACH', { reason: UNLIKE_ANY });
  const items = Object.values(fieldsOf(fieldsOf(page)?.['_embedded']) ?? {}).find(Array.isArray);
  return (items as readonly unknown[] | undefined) ?? [];
}

function updateIdOf(item: unknown): number | null {
  const id = fieldsOf(item)?.['oppdateringsid'];
  return id !== null && Number.isSafeInteger(Number(id)) ? Number(id) : null;
}

/**
 * What the register answers about one unit. A withdrawn one is 410, 404, or no more than its number and a date; of a
 * deleted one it still tells name or form. What does not have the number asked for, such as a fault told with 200, says
 * nothing of it. Throws the Refusal that says why a unit cannot be read.
 */
export function readFound(
  { status, body }: Answer,
  asked: OrganisationNumber,
  rules: ReadingRules,
  at: Date,
): Found {
  if (status === 404 || status === 410) return { is: 'REMOVED' };
  const unit = fieldsOf(body);
  if (unit === null || !isOf(body, asked)) throw new Refusal('REGISTER_ELEMENT_UNREADABLE');
  const says = (field: string) => unit[field] !== undefined && unit[field] !== null;
  if (unit['respons_klasse'] === 'SlettetEnhet' || says('slettedato')) return { is: 'DELETED' };
  if (!says('navn') && !says('organisasjonsform')) return { is: 'REMOVED' };
  // Its number is a person's now.
  if (fieldsOf(unit['organisasjonsform'])?.['kode'] === SOLE_PROPRIETORSHIP) return { is: 'REMOVED' };
  const read = readUnit(unit, rules, at);
  return read === null ? { is: 'NOT_TAKEN' } : { is: 'UNIT', unit: read };
}

/** Whether it is about this unit, and not about another or none. */
export function isOf(body: unknown, organisationNumber: OrganisationNumber): boolean {
  return String(fieldsOf(body)?.['organisasjonsnummer']) === organisationNumber;
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

function instantOf(input: unknown): Date | null {
  const at = new Date(typeof input === 'string' ? input : Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at;
}
