import type { ImportCounts, ImportOutcome } from '@samspill/activities/import/imported';

const WORDS: Readonly<Record<ImportOutcome, string>> = {
  NEW: 'new',
  CHANGED: 'changed',
  SAME: 'as before',
  KEPT: 'kept as they are here',
  DELETED: 'ended',
  WAITING: 'waiting for their activity',
  IGNORED: 'of other sorts',
  REJECTED: 'rejected',
};

/** `3 new, 1 rejected`; every item is in one of the counts. */
export function countsInWords(counts: ImportCounts): string {
  const told = (Object.keys(WORDS) as ImportOutcome[]).filter((outcome) => counts[outcome] > 0);
  return told.map((outcome) => `${counts[outcome]} ${WORDS[outcome]}`).join(', ') || 'nothing new';
}
