/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** Of its first fence, counted from 1. */
  readonly line: number;
  /** The `json` block right below it: what its answer has to hold. */
  readonly answer: string | null;
}

export function blocksIn(markdown: string): Block[] {
  const found = [...markdown.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(
    ({ 1: language, 2: text, index }) => ({
      language: language!,
      text: text!,
      line: markdown.slice(0, index).split('\n').length,
    }),
  );
  return found.map((block, place) => {
    const next = found[place + 1];
    return { ...block, answer: next?.language === 'json' ? next.text : null };
  });
}

/** `"…"` in a page stands for a text that differs from hub to hub, such as an id. */
export const ANY_TEXT = '…';

/** Whether an answer holds everything that the page shows. Objects may hold more, lists not. */
export function holds(answer: unknown, shown: unknown): boolean {
  if (shown === ANY_TEXT) return typeof answer === 'string' && answer !== '';
  if (Array.isArray(shown)) {
    return (
      Array.isArray(answer) &&
      answer.length === shown.length &&
      shown.every((each, i) => holds(answer[i], each))
    );
  }
  if (typeof shown === 'object' && shown !== null) {
    return (
      typeof answer === 'object' &&
      answer !== null &&
      Object.entries(shown).every(([name, each]) => holds((answer as Record<string, unknown>)[name], each))
    );
  }
  return answer === shown;
}
