import { expect, test } from 'vitest';
import { NEWCOMERS_FIRST_MAX, oneATurn } from './one-a-turn.ts';

/** A loop that turns when it is told to. */
function loop() {
  let due: (() => void)[] = [];
  const { begin, cameIn } = oneATurn((turn) => due.push(turn));
  const begun: number[] = [];
  return {
    begun,
    cameIn,
    ask: (operation: number) => begin(() => begun.push(operation)),
    turn: () => {
      const turns = due;
      due = [];
      for (const each of turns) each();
      return turns.length;
    },
  };
}

test('one operation in each turn, in the order they came, and no turn for nothing', () => {
  const { ask, turn, begun } = loop();
  for (const operation of [1, 2, 3]) ask(operation);
  expect(begun).toEqual([]);
  turn();
  expect(begun).toEqual([1]);
  turn();
  turn();
  expect(begun).toEqual([1, 2, 3]);
  expect(turn()).toBe(0);
});

test('newcomers are let in first, and operations begin however many of them come', () => {
  const { ask, turn, begun, cameIn } = loop();
  ask(1);
  ask(2);
  cameIn();
  turn();
  expect(begun).toEqual([]);
  turn();
  expect(begun).toEqual([1]);

  for (let turns = 0; turns < NEWCOMERS_FIRST_MAX; turns++) {
    cameIn();
    turn();
  }
  expect(begun).toEqual([1]);
  cameIn();
  turn();
  expect(begun).toEqual([1, 2]);
});
