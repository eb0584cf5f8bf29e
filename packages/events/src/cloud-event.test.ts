import { expect, test } from 'vitest';
import { toCloudEvent } from './cloud-event.ts';
import type { StreamEvent } from './stream-event.ts';

const event: StreamEvent = {
  id: '0197a1a2-0000-7000-8000-000000000001',
  type: 'no.samspill.activities.activity_published.v1',
  source: 'urn:samspill:h1:activities',
  subject: 'a-1',
  partitionKey: 'a-1',
  time: '2026-05-17T10:00:00.000Z',
  dataClass: 'public',
  stream: 7,
  position: 3,
  sequence: 42,
  aggregateVersion: 2,
  municipalityNumber: '1103',
  correlationId: 'c',
  causationId: null,
  traceparent: null,
  data: { state: { title: 'Frokost' } },
};

test('every attribute has the name that CloudEvents allows, and nothing is null', () => {
  const sent = toCloudEvent(event);
  expect(sent).toEqual({
    specversion: '1.0',
    id: event.id,
    type: event.type,
    source: event.source,
    subject: 'a-1',
    time: event.time,
    datacontenttype: 'application/json',
    partitionkey: 'a-1',
    sequence: '0000000000000042',
    stream: 7,
    aggregateversion: 2,
    municipality: '1103',
    correlationid: 'c',
    dataclassification: 'public',
    data: { state: { title: 'Frokost' } },
  });
  // Attribute names: lower-case letters and digits, at most 20.
  for (const name of Object.keys(sent)) expect(name).toMatch(/^[a-z0-9]{1,20}$/);
});

test('sequences sort as text as they do as numbers', () => {
  const sequences = [9, 10, 99, 1_000_000, Number.MAX_SAFE_INTEGER].map(
    (sequence) => toCloudEvent({ ...event, sequence }).sequence,
  );
  expect(sequences.toSorted()).toEqual(sequences);
});

test('a redacted event keeps everything but its data', () => {
  expect(toCloudEvent({ ...event, data: null })).not.toHaveProperty('data');
});
