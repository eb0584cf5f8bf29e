import { domainToUnicode } from 'node:url';
import { type Branded, type Parser, branded } from './parse.ts';
import { containsPersonNumber } from './person-number.ts';
import { Refusal } from './refusals/refusal.ts';

/** The address of a page on the open web, `https://…` or `http://…`, in its normal form. */
export type WebAddress = Branded<string, 'WebAddress'>;

export const WEB_ADDRESS_LENGTH_MAX = 2_000;

/**
 * Refuses other schemes, a user name or password in the address, and hosts without a domain name, such as localhost or
 * an IP address (WEB_ADDRESS_INVALID), and a person number (PERSON_NUMBER_IN_TEXT): also one that is escaped, in the
 * digits of another script, or in a host name's punycode.
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
    if (readings(url).some(containsPersonNumber))
      throw new Refusal('PERSON_NUMBER_IN_TEXT', { field: 'website' });
    return branded<WebAddress>(url.href);
  },
};

/** Two labels or more, the last of letters (or punycode): no IP address is. */
const DOMAIN_NAME = /^(?:[^.]+\.)+(?:[a-z]+|xn--[a-z0-9-]+)\.?$/;

/** What people may see of an address: the host in its own letters, escapes undone, and those that were escaped again. */
function readings({ hostname, href }: URL): string[] {
  const shown = href.replace(hostname, () => domainToUnicode(hostname) || hostname);
  return [unescaped(shown), unescaped(shown.replaceAll(/%(?:25)+/g, '%'))];
}

const utf8 = new TextDecoder();

/** Escaped bytes as the text they are in UTF-8; what is no text there becomes U+FFFD, which is no digit. */
function unescaped(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
    utf8.decode(Uint8Array.from(bytes.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
  );
}
