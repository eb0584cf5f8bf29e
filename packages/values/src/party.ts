import { organisationNumberParser } from './organisation-number.ts';
import { type Branded, type Parser, branded } from './parse.ts';

/** Who a row belongs to and a key acts for: an organisation by its number, or whoever runs the hub. */
export type Party = Branded<string, 'Party'>;

/** Whoever runs the hub. */
export const HUB_PARTY = branded<Party>('hub');

/** `hub`, or nine digits. Refuses what `organisationNumberParser` refuses. */
export function partyParser(setting: { acceptTestNumbers: boolean }): Parser<Party> {
  const organisation = organisationNumberParser(setting);
  return {
    parse: (input) => (input === HUB_PARTY ? HUB_PARTY : branded<Party>(organisation.parse(input))),
  };
}
