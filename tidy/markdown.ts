import { posix } from 'node:path';
import type { TreeRule } from './tree.ts';

/** A link to a file of the repository leads to one. */
export const brokenLink: TreeRule = (tree) => {
  const places = new Set(tree.flatMap(({ path }) => [path, ...foldersAbove(path)]));
  return tree
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) =>
      linksIn(text)
        .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
        .filter(
          (link) =>
            !places.has(
              posix
                .normalize(posix.join(posix.dirname(path), decodeURI(link.split('#')[0]!)))
                .replace(/\/$/, ''),
            ),
        )
        .map((link) => `${path}: leads nowhere: ${link}`),
    );
};

function linksIn(markdown: string): string[] {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map(([, link]) => link!);
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The commands of the fenced `bash` blocks, one a line; continued lines are joined, comments and prompts left out. */
export function commandsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^```(?:bash|sh|shell)\n([\s\S]*?)^```/gm)].flatMap(([, block]) =>
    block!
      .replaceAll(/\s*\\\n\s*/g, ' ')
      .split('\n')
      .map((line) => line.replace(/^\$ /, '').trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
}
