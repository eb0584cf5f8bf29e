/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** `docs/writing.md:12`: the page, and the line of the first fence. */
  readonly place: string;
  /** The `json` block right below it: what its answer has to hold. */
  readonly answer: string | null;
  /** Language of the block right above. */
  readonly below: string | null;
}

export function blocksIn(path: string, markdown: string): Block[] {
  const fences = [...markdown.matchAll(/^```(\w*)\n([^]*?)^```$/gm)];
  return fences.map(({ 1: language = '', 2: text = '', index }, i) => ({
    language,
    text,
    place: `${path}:${markdown.slice(0, index).split('\n').length}`,
    answer: fences[i + 1]?.[1] === 'json' ? fences[i + 1]![2]! : null,
    below: fences[i - 1]?.[1] ?? null,
  }));
}

/** Languages that are shown and not run: a drawing or an excerpt, and a statement for somebody else's database. */
const ONLY_SHOWN: ReadonlySet<string> = new Set(['text', 'sql']);

/** Whether a test would pass the block over: unknown language, answer without a question, command in disguise. */
export function isPassedOver({ language, text, below }: Block): boolean {
  if (language === 'json') return below !== 'bash' && below !== 'graphql';
  if (ONLY_SHOWN.has(language)) return /^\s*\$? ?(?:npm|curl|bash|docker) /m.test(text);
  return !['bash', 'graphql', 'js'].includes(language);
}

/** `"…"` in a page stands for a text that differs from hub to hub, such as an id. */
const ANY_TEXT = '…';

/** Whether an answer holds everything that the page shows. Objects may hold more, lists not. */
export function holds(answer: unknown, shown: unknown): boolean {
  if (shown === ANY_TEXT) return typeof answer === 'string' && answer !== '';
  if (typeof shown !== 'object' || shown === null) return answer === shown;
  if (typeof answer !== 'object' || answer === null) return false;
  if (Array.isArray(shown) && (answer as unknown[]).length !== shown.length) return false;
  return Object.entries(shown).every(([name, each]) =>
    holds((answer as Record<string, unknown>)[name], each),
  );
}
