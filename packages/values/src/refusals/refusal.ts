import { type RefusalCode, refusals } from './catalogue.ts';

/** Field names, codes and counts. Never what the caller typed: it could hold a person's data. */
export type RefusalDetails = Readonly<Record<string, string | number | boolean>>;

export type RefusalLanguage = 'nb' | 'nn' | 'en';

/** The one expected error: the answer is no, the code says why. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(refusalText(code, details, 'en'));
  }
}

export function refusalText(code: RefusalCode, details: RefusalDetails, language: RefusalLanguage): string {
  return refusals[code][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(details[name] ?? whole),
  );
}
