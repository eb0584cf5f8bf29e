import { containsPersonNumber } from '@samspill/values/person-number';
import { Refusal } from '@samspill/values/refusals/refusal';

/** In characters. Three of them in one key fit into an index, whatever their letters. */
export const ID_LENGTH_MAX = 400;

/** Whether a text of another system can be kept and found again as it is: an id, a kind, an address. */
export function isKeepable(text: string): boolean {
  return text.length <= ID_LENGTH_MAX && text.isWellFormed() && !/\p{Cc}/u.test(text);
}

/** Throws ITEM_UNREADABLE; and PERSON_NUMBER_IN_TEXT, since an id is shown. */
export function requireKeepable(text: string, field: string): void {
  if (!isKeepable(text)) throw new Refusal('ITEM_UNREADABLE', { field });
  if (containsPersonNumber(text)) throw new Refusal('PERSON_NUMBER_IN_TEXT', { field });
}
