import type { FileRule } from './tree.ts';

/** What tells of the machine something was written on, or of how the work was done, not of Samspill. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['a path of one machine', /(?:^|[\s'"`(=:])\/(?:work|home\/\w+|Users\/\w+|root)\/[\w.-]/m],
  ['the host of a package registry', /\bregistry\.\w+\.(?:org|com)\b|\bnpm\.pkg\.\w+\.com\b/],
  ['an unfinished thought', /\b(?:TODO|FIXME|XXX|HACK)\b/],
  [
    'how the work was done',
    /\b(?:Claude|Anthropic|ChatGPT|OpenAI|Copilot|LLMs?|AI[ -](?:agent|assistant|generated)|subagent|(?:this|previous|my) session)\b/i,
  ],
];

export const strayWords: FileRule = ({ path, text }) => {
  // The rule and its controls name what they look for.
  if (/^tidy\/(?:words|controls\.test)\.ts$/.test(path)) return [];
  return WORDS.flatMap(([what, pattern]) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`holds ${what}: ${found[0].trim()}`];
  });
};
