import { expect, test } from 'vitest';
import { clientIdOf, newPresence, presenceIn } from './group-members.ts';

test('a presence is found in the name that carries it, and in no other', () => {
  for (const presence of [1, 2 ** 31 - 1, newPresence()]) {
    expect(presenceIn(clientIdOf('activities', presence))).toBe(presence);
  }
  for (const name of ['samspill-activities', 'samspill-activities-publisher', 'kcat-0000000a', 'rdkafka']) {
    expect(presenceIn(name)).toBeNull();
  }
});
