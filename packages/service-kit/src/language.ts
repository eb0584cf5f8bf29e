import type { RefusalLanguage } from '@samspill/values/refusals/refusal';

/** A real browser sends under 100 characters; the rest of a longer header is not read. */
export const ACCEPT_LANGUAGE_CHARS_MAX = 500;

const LANGUAGES: ReadonlyMap<string, RefusalLanguage> = new Map([
  ['nb', 'nb'],
  ['no', 'nb'],
  ['nn', 'nn'],
  ['en', 'en'],
]);

/** `Accept-Language` → the language of refusal texts. Bokmål where it asks for none of ours, or cannot be read. */
export function languageOf(acceptLanguage: string | null | undefined): RefusalLanguage {
  let best: RefusalLanguage = 'nb';
  let bestWeight = 0;
  for (const range of (acceptLanguage ?? '').slice(0, ACCEPT_LANGUAGE_CHARS_MAX).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const language = LANGUAGES.get(tag.split('-')[0]!);
    const weight = weightOf(parameters);
    if (language !== undefined && weight > bestWeight) [best, bestWeight] = [language, weight];
  }
  return best;
}

/** `q=0.8` → 0.8; 1 where it is left out; 0, as for "not this one", where it is no weight. */
function weightOf(parameters: readonly string[]): number {
  const written = parameters.find((parameter) => parameter.startsWith('q='));
  if (written === undefined) return 1;
  return /^q=(?:0(?:\.\d{1,3})?|1(?:\.0{1,3})?)$/.test(written) ? Number(written.slice(2)) : 0;
}
