import type { FileRule } from './tree.ts';

/** Where a package comes from is the installer's business; that it is the same one is ours. */
export const openLockfile: FileRule = ({ path, text }) => {
  if (path !== 'pnpm-lock.yaml') return [];
  const wrong = [...text.matchAll(/.*(?:https?:\/\/|git\+|tarball:).*/g)].map(
    ([line]) => `names a host: ${line.trim()}`,
  );
  const packages = /^packages:\n([\s\S]*?)^snapshots:/m.exec(text)?.[1] ?? '';
  const entries = packages.split(/\n(?=  \S)/).filter((entry) => entry.trim() !== '');
  if (entries.length === 0) wrong.push('lists no packages');
  for (const entry of entries) {
    if (!/^    resolution: \{integrity: sha(?:512|256)-/m.test(entry))
      wrong.push(`has no integrity for ${entry.trim().split('\n')[0]}`);
  }
  return wrong;
};
