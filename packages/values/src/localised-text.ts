import type { Parser } from './parse.ts';
import { type TextLimits, plainText } from './plain-text.ts';
import { Refusal } from './refusals/refusal.ts';

/** Bokmål, nynorsk, English, Northern Sámi. Never `no`: Norwegian has two written forms. */
export type Language = 'nb' | 'nn' | 'en' | 'se';

/** The same text in one language or more. */
export type LocalisedText = { readonly [L in Language]?: string };

export const languages: readonly Language[] = ['nb', 'nn', 'en', 'se'];

/** Where to look when a language is missing: the nearest first. */
const fallbacks: Record<Language, readonly Language[]> = {
  nb: ['nb', 'nn', 'en', 'se'],
  nn: ['nn', 'nb', 'en', 'se'],
  en: ['en', 'nb', 'nn', 'se'],
  se: ['se', 'nb', 'nn', 'en'],
};

/** Each text as in `plainText`; a language that is null is left out. None is TEXT_MISSING; another language is LANGUAGE_UNKNOWN. */
export function localisedText(field: string, limits: TextLimits): Parser<LocalisedText> {
  return {
    parse(input) {
      if (typeof input !== 'object' || input === null || Array.isArray(input))
        throw new Refusal('TEXT_MISSING', { field });
      const given = Object.entries(input).filter(([, text]) => text !== null && text !== undefined);
      if (given.some(([language]) => !Object.hasOwn(fallbacks, language))) {
        throw new Refusal('LANGUAGE_UNKNOWN', { field });
      }
      if (given.length === 0) throw new Refusal('TEXT_MISSING', { field });
      return Object.fromEntries(given.map(([language, text]) => [language, plainText(field, text, limits)]));
    },
  };
}

/** The text in this language or the nearest there is, and which that was, so that a page can say so. */
export function textIn(text: LocalisedText, language: Language): { text: string; language: Language } {
  for (const each of fallbacks[language]) {
    const found = text[each];
    if (found !== undefined) return { text: found, language: each };
  }
  throw new Refusal('TEXT_MISSING', { field: 'text' });
}
