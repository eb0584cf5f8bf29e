import { type Branded, type Parser, branded } from './parse.ts';
import { containsPersonNumber } from './person-number.ts';
import { Refusal } from './refusals/refusal.ts';

/** The address of a page on the open web, `https://…` or `http://…`, in its normal form. */
export type WebAddress = Branded<string, 'WebAddress'>;

export const WEB_ADDRESS_LENGTH_MAX = 2_000;

/** Refuses other schemes, a name or password in the address, hosts without a dot (WEB_ADDRESS_INVALID), and a person number. */
export const WebAddress: Parser<WebAddress> = {
  parse(input) {
    if (typeof input !== 'string' || input.length > WEB_ADDRESS_LENGTH_MAX)
      throw new Refusal('WEB_ADDRESS_INVALID');
    const url = URL.parse(input.trim());
    if (
      !url ||
      !/^https?:$/.test(url.protocol) ||
      url.username ||
      url.password ||
      !/[^.]\.[^.]/.test(url.hostname)
    ) {
      throw new Refusal('WEB_ADDRESS_INVALID');
    }
    if (containsPersonNumber(url.href)) throw new Refusal('PERSON_NUMBER_IN_TEXT', { field: 'url' });
    return branded<WebAddress>(url.href);
  },
};
