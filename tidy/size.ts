import { type FileRule, isCode, isGenerated, type SourceFile } from './tree.ts';

export const LINES_MAX = 400;

/** A file that long holds more than one idea. */
export const tooLong: FileRule = (file) => {
  if (!isCode(file) || isGenerated(file)) return [];
  const lines = lineCount(file);
  return lines > LINES_MAX ? [`has ${lines} lines, and the ceiling is ${LINES_MAX}`] : [];
};

/** The figures that the house only reports. */
export function sizes(tree: readonly SourceFile[]): { files: number; median: number; p90: number } {
  const counts = tree
    .filter((file) => isCode(file) && !isGenerated(file))
    .map(lineCount)
    .toSorted((a, b) => a - b);
  const at = (share: number): number => counts[Math.floor((counts.length - 1) * share)] ?? 0;
  return { files: counts.length, median: at(0.5), p90: at(0.9) };
}

function lineCount({ text }: SourceFile): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
