import { expect, test } from 'vitest';
import { anActivity } from '../testing/an-activity.ts';
import type { Activity } from './activity.ts';
import { mayOverwrite, partImported, saying, sourceOf, writerOf } from './field-sources.ts';

const imported = anActivity({
  provenance: { source: 'IMPORT', sourceId: 'a', publisher: null, assuredOn: null },
});
const AT = new Date('2026-09-01T08:00:00Z');

test('what nobody has touched was said by the record’s source when the record was made', () => {
  expect(sourceOf(imported, 'title')).toEqual({ source: 'IMPORT', saidAt: '2026-08-01T10:00:00.000Z' });
  expect(writerOf(imported)).toBe('OPERATOR');
});

test('what somebody says is theirs from then on, and only what differs', () => {
  const fieldSources = saying(imported, { capacity: 12, title: imported.title }, 'ORGANISER', AT);
  expect(fieldSources).toEqual({ capacity: { source: 'ORGANISER', saidAt: '2026-09-01T08:00:00.000Z' } });
  const after = { ...imported, capacity: 12, fieldSources };
  expect([mayOverwrite(after, 'capacity'), mayOverwrite(after, 'title')]).toEqual([false, true]);
  expect(partImported(after, { capacity: 20, title: { nb: 'Ny' }, kind: after.kind })).toEqual({
    write: { title: { nb: 'Ny' } },
    beside: { capacity: 20 },
  });
  // The import has come to say the same.
  expect(partImported(after, { capacity: 12 })).toEqual({ write: {}, beside: {} });
});

test('emptied by its owner, a field stays empty', () => {
  const fieldSources = saying(imported, { contactRole: null }, 'ORGANISER', AT);
  const after: Activity = { ...imported, contactRole: null, fieldSources };
  expect(partImported(after, { contactRole: 'COORDINATOR' }).write).toEqual({});
});
