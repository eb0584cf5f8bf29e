import type { Parser } from '@samspill/values/parse';
import { Refusal } from '@samspill/values/refusals/refusal';

/** A BCP 47 tag in its canonical form: `nb`, `se`, `zh-Hant`. LANGUAGE_TAG_INVALID for what is not one. */
export const LanguageTag: Parser<string> = {
  parse(input) {
    // Norwegian has two written forms; spoken Norwegian is "nb" or "nn" too.
    if (typeof input !== 'string' || !/^[a-z]{2,3}(?:-|$)/i.test(input) || /^no(?:-|$)/i.test(input)) {
      throw new Refusal('LANGUAGE_TAG_INVALID');
    }
    return canonical(input);
  },
};

function canonical(tag: string): string {
  try {
    return new Intl.Locale(tag).toString();
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('LANGUAGE_TAG_INVALID');
    throw error;
  }
}
