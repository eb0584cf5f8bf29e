import { assertClosed } from '@samspill/events/define-event';
import type { OrganisationId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import { refused } from '@samspill/values/testing/refused';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aClosedOrganisation, anOrganisation, saidBy } from '../../testing/an-organisation.ts';
import type { Organisation } from '../organisation.ts';
import { LEVELS_MAX, type Lineage, attach, detach } from './attach.ts';

const at = new Date('2026-06-10T08:00:00.000Z');
const alone: Lineage = { aboveParent: [], levelsBelow: 0 };

test('a branch names its parent, and the fact the one before', () => {
  const branch = anOrganisation();
  const [first, second] = [anOrganisation(), anOrganisation()];
  const attached = attach(branch, first, alone, at);
  expect(attached.changes).toEqual({
    parentId: first.id,
    fieldSources: saidBy('OPERATOR', at, 'parentId'),
    changedAt: at,
  });
  const { event } = attach({ ...branch, ...attached.changes }, second, alone, at);
  expect(event.data).toMatchObject({ state: { parentId: second.id }, previousParentId: first.id });
  expect(() => assertClosed(event)).not.toThrow();
});

test('the same name makes nobody a branch: only an id does', () => {
  const [here, there] = [anOrganisation({ name: 'Røde Kors' }), anOrganisation({ name: 'Røde Kors' })];
  expect(here.id).not.toBe(there.id);
  expect(attach(here, there, alone, at).changes.parentId).toBe(there.id);
});

test('nobody stands above itself', () => {
  const organisation = anOrganisation();
  const branch = anOrganisation({ parentId: organisation.id });
  expect(() => attach(organisation, organisation, alone, at)).toThrow(refused('PARENT_IS_BELOW'));
  expect(() => attach(organisation, branch, { aboveParent: [organisation.id], levelsBelow: 1 }, at)).toThrow(
    refused('PARENT_IS_BELOW'),
  );
});

test('there is an end to the levels, counted from the top to the lowest branch', () => {
  const above = (levels: number) => Array.from({ length: levels }, () => anOrganisation().id);
  const fits = { aboveParent: above(LEVELS_MAX - 4), levelsBelow: 2 };
  expect(() => attach(anOrganisation(), anOrganisation(), fits, at)).not.toThrow();
  const tooDeep = { ...fits, levelsBelow: 3 };
  expect(() => attach(anOrganisation(), anOrganisation(), tooDeep, at)).toThrow(
    refused('PARENTS_TOO_DEEP', { max: LEVELS_MAX }),
  );
});

test('a closed organisation gets no parent and becomes nobody’s, but can be let go of', () => {
  expect(() => attach(aClosedOrganisation(), anOrganisation(), alone, at)).toThrow(
    refused('ORGANISATION_CLOSED'),
  );
  expect(() => attach(anOrganisation(), aClosedOrganisation(), alone, at)).toThrow(refused('PARENT_CLOSED'));
  const branch = aClosedOrganisation({ parentId: anOrganisation().id });
  expect(detach(branch, at).event.data).toMatchObject({
    state: { parentId: null },
    previousParentId: branch.parentId,
  });
});

test('what is so already changes nothing', () => {
  const parent = anOrganisation();
  expect(() => attach(anOrganisation({ parentId: parent.id }), parent, alone, at)).toThrow(
    refused('NOTHING_CHANGES'),
  );
  expect(() => detach(anOrganisation(), at)).toThrow(refused('NOTHING_CHANGES'));
});

test('whoever is attached to whomever, in any order: no circle, and no more levels than allowed', () => {
  const actors = Array.from({ length: 12 }, () => anOrganisation());
  const index = fc.integer({ min: 0, max: actors.length - 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(index, index), { maxLength: 60 }), (wishes) => {
      const world = new Map(actors.map((actor) => [actor.id, actor]));
      for (const [i, j] of wishes) attachIn(world, actors[i]!.id, actors[j]!.id);
      // Following parents ends, within the levels there are.
      for (const id of world.keys()) expect(lineOf(world, id).length).toBeLessThanOrEqual(LEVELS_MAX);
    }),
  );
});

type World = Map<OrganisationId, Organisation>;

function attachIn(world: World, id: OrganisationId, parentId: OrganisationId): void {
  const [organisation, parent] = [world.get(id)!, world.get(parentId)!];
  const lineage = { aboveParent: lineOf(world, parentId).slice(1), levelsBelow: levelsBelow(world, id) };
  try {
    world.set(id, { ...organisation, ...attach(organisation, parent, lineage, at).changes });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Itself, its parent and so on; cut off where it does not end. */
function lineOf(world: World, id: OrganisationId): OrganisationId[] {
  const line = [id];
  for (
    let next = world.get(id)!.parentId;
    next !== null && line.length <= world.size;
    next = world.get(next)!.parentId
  ) {
    line.push(next);
  }
  return line;
}

function levelsBelow(world: World, id: OrganisationId): number {
  const branches = [...world.values()].filter(({ parentId }) => parentId === id);
  return branches.length === 0 ? 0 : 1 + Math.max(...branches.map((branch) => levelsBelow(world, branch.id)));
}
