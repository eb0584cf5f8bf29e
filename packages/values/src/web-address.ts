import { type Branded, type Parser, branded } from './parse.ts';
import { containsPersonNumber } from './person-number.ts';
import { Refusal } from './refusals/refusal.ts';

/** The address of a page on the open web, `https://…` or `http://…`, in its normal form. */
export type WebAddress = Branded<string, 'WebAddress'>;

export const WEB_ADDRESS_LENGTH_MAX = 2_000;

/**
 * Refuses other schemes, a user name or password in the address, and hosts without a domain name, such as localhost or
 * an IP address (WEB_ADDRESS_INVALID), and a person number, escaped or not (PERSON_NUMBER_IN_TEXT).
 */
export const WebAddress: Parser<WebAddress> = {
  parse(input) {
    const url =
      typeof input === 'string' && input.length <= WEB_ADDRESS_LENGTH_MAX ? URL.parse(input.trim()) : null;
    if (
      !url ||
      !/^https?:$/.test(url.protocol) ||
      url.username ||
      url.password ||
      !DOMAIN_NAME.test(url.hostname)
    ) {
      throw new Refusal('WEB_ADDRESS_INVALID');
    }
    if (containsPersonNumber(unescaped(url.href)))
      throw new Refusal('PERSON_NUMBER_IN_TEXT', { field: 'website' });
    return branded<WebAddress>(url.href);
  },
};

/** Two labels or more, the last of letters (or punycode): no IP address is. */
const DOMAIN_NAME = /^(?:[^.]+\.)+(?:[a-z]+|xn--[a-z0-9-]+)\.?$/;

/** Each escaped ASCII character for itself: the address as a whole may escape bytes that are no text. */
function unescaped(href: string): string {
  return href.replaceAll(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
