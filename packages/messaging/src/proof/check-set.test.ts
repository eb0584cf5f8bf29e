import { expect, test } from 'vitest';
import { checkSet, type Evidence, type Published, wrongs } from './check-set.ts';

const fact = (n: number, more: Partial<Published> = {}): Published => ({
  id: `e${n}`,
  class: 'public',
  stream: 0,
  position: n,
  sequence: n,
  subject: 's',
  version: n,
  mutation: `m${n}`,
  redacted: false,
  ...more,
});

/** Three transactions of one fact each, all well; a fourth refused, a fifth unknown and not there. */
const good: Evidence = {
  journal: new Map([
    ['m1', 'ok'],
    ['m2', 'ok'],
    ['m3', 'unknown'],
    ['m4', 'refused'],
    ['m5', 'unknown'],
  ]),
  committed: new Map([
    ['m1', 1],
    ['m2', 1],
    ['m3', 1],
  ]),
  published: [fact(1), fact(2), fact(3)],
  effects: [1, 2, 3].map((n) => ({ id: `e${n}`, subject: 's', version: n, nth: n })),
  heard: ['e1', 'e2', 'e3'],
};

test('a redacted fact keeps its place and need not have taken effect', () => {
  const published = [fact(1), fact(2, { redacted: true }), fact(3)];
  const effects = good.effects.filter(({ id }) => id !== 'e2');
  expect(wrongs(checkSet({ ...good, published, effects }))).toEqual({});
});

test('nothing is wrong with what is right', () => {
  expect(wrongs(checkSet(good))).toEqual({});
});

// The negative controls: each kind of wrong is found, and by its name.
test.each<[kind: string, harm: Partial<Evidence>]>([
  [
    'lostRows',
    {
      committed: new Map([
        ['m1', 1],
        ['m3', 1],
      ]),
    },
  ],
  ['refusedRows', { committed: new Map([...good.committed, ['m4', 1]]) }],
  ['lost', { published: [fact(1), fact(2)] }],
  ['lost', { committed: new Map([...good.committed, ['m1', 2]]) }],
  ['phantom', { published: [...good.published, fact(4)] }],
  ['phantom', { published: [...good.published, fact(4, { mutation: 'nobody began it' })] }],
  ['repeated', { published: [...good.published, fact(4, { id: 'e3', mutation: 'm3' })] }],
  ['repeated', { published: [...good.published, fact(4, { mutation: 'm3' })] }],
  ['reordered', { published: [fact(1, { version: 2 }), fact(2, { version: 1 }), fact(3)] }],
  ['reordered', { published: [fact(1), fact(2, { version: 4 }), fact(3)] }],
  ['holes', { published: [fact(1), fact(2), fact(3, { position: 4 })] }],
  ['holes', { published: [fact(1), fact(2), fact(3, { sequence: 4 })] }],
  ['effectsLost', { effects: good.effects.slice(0, 2) }],
  ['effectsRepeated', { effects: [...good.effects, { id: 'e3', subject: 't', version: 1, nth: 4 }] }],
  ['effectsRepeated', { effects: [...good.effects, { id: 'e9', subject: 't', version: 1, nth: 4 }] }],
  [
    'effectsReordered',
    { effects: good.effects.map((effect) => Object.assign({ ...effect }, { nth: -effect.nth })) },
  ],
  ['heardWrong', { heard: ['e1', 'e2'] }],
  ['heardWrong', { heard: ['e1', 'e2', 'e3', 'e3'] }],
])('%s is found', (kind, harm) => {
  expect(Object.keys(wrongs(checkSet({ ...good, ...harm })))).toContain(kind);
});
