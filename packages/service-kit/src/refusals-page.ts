import { refusals } from '@samspill/values/refusals/catalogue';
import type { RefusalText } from '@samspill/values/refusals/define-refusals';
import type { RefusalCode } from '@samspill/values/refusals/catalogue';
import { httpStatusOf } from './http-status.ts';

/** The text of `docs/refusals.md`: every code with its kind, HTTP status and texts, in alphabetical order. */
export function refusalsPage(catalogue: Readonly<Record<string, RefusalText>> = refusals): string {
  const entries = Object.entries(catalogue).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    '# Refusals',
    '',
    '<!-- Printed from packages/values/src/refusals: change the texts there. -->',
    '',
    'When the answer is no, `extensions.code` says why, in one of these words. `extensions.details` fills in what stands in',
    'braces, and never holds what was sent. The text comes in the language of `Accept-Language` (nb, nn, en; else nb).',
    '`extensions.retryable` is true where the same request can succeed later. The status is what HTTP says where a status',
    'is all that tells, such as at a door; a GraphQL answer with data is always 200.',
    '',
    '| Kind | Meaning |',
    '|---|---|',
    ...Object.entries(KINDS).map(([kind, meaning]) => `| \`${kind}\` | ${meaning} |`),
    ...entries.flatMap(([code, { kind, nb, nn, en }]) => [
      '',
      `## ${code}`,
      '',
      `\`${kind}\`, ${httpStatusOf(code as RefusalCode)}`,
      '',
      `- nb: ${nb}`,
      `- nn: ${nn}`,
      `- en: ${en}`,
    ]),
    '',
  ].join('\n');
}

const KINDS: Readonly<Record<RefusalText['kind'], string>> = {
  input: 'What was sent does not fit. Correct it.',
  access: 'The caller may not do this.',
  missing: 'There is no such thing, or none that the caller may see.',
  state: 'Not in the state that things are in now.',
  gone: 'It was there, and is not any more.',
  limit: 'Too much or too often. Wait, then try again.',
  unavailable: 'Not just now. Try the same request again.',
  fault: 'An error of ours.',
};
