import { testOrganisationNumber } from '@samspill/values/organisation-number';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf, dataOf } from '../../testing/answers.ts';
import { aRegistration, mutations, registered } from '../../testing/commands.ts';
import { type TestService, testService } from '../../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.dispose());

/** The code of each answer, null where it was a yes, sorted. */
async function outcomes(asked: Promise<Parameters<typeof codesOf>[0]>[]) {
  const codes = (await Promise.all(asked)).map((answer) => codesOf(answer)[0] ?? 'OK');
  return codes.toSorted((a, b) => a.localeCompare(b));
}

test('of twenty registrations of one number at once, one is stored and one is told', async () => {
  const organisationNumber = testOrganisationNumber(3);
  const before = await service.counted();
  const asked = Array.from({ length: 20 }, (_, i) =>
    service.ask(mutations.register, { input: aRegistration({ organisationNumber, name: `Club ${i}` }) }),
  );
  expect(await outcomes(asked)).toEqual(
    ['OK', ...Array.from({ length: 19 }, () => 'ORGANISATION_NUMBER_TAKEN')].toSorted(),
  );
  expect(await service.counted()).toEqual({ rows: before.rows + 1, facts: before.facts + 1 });
});

test('of renamings at once none is lost: each sees the one before', async () => {
  const id = await registered(service, { name: 'Name 0', nameSince: '2020-01-01' });
  const asked = Array.from({ length: 12 }, (_, i) =>
    service.ask(mutations.rename, { input: { id, name: `Name ${i + 1}` } }),
  );
  expect(await outcomes(asked)).toEqual(Array.from({ length: 12 }, () => 'OK'));
  const told = (await service.facts()).filter(({ subject }) => subject === id).map(({ data }) => data as any);
  for (const [i, { previousName }] of told.slice(1).entries()) expect(previousName).toBe(told[i].state.name);
  expect(told).toHaveLength(13);
});

test('two that are closed in favour of each other at once: one stays open', async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b] = [await registered(service), await registered(service)];
    const asked = [
      service.ask(mutations.close, { input: { id: a, reason: 'MERGED', successorId: b } }),
      service.ask(mutations.close, { input: { id: b, reason: 'MERGED', successorId: a } }),
    ];
    expect(await outcomes(asked)).toEqual(['OK', 'SUCCESSOR_CLOSED']);
  }
});

test('parents given at once, each harmless alone, close no circle between them', async () => {
  for (let round = 0; round < 5; round++) {
    const ring = await Promise.all(Array.from({ length: 4 }, () => registered(service)));
    const asked = ring.map((id, i) =>
      service.ask(mutations.attach, { input: { id, parentId: ring[(i + 1) % ring.length] } }),
    );
    expect(await outcomes(asked)).toEqual(['OK', 'OK', 'OK', 'PARENT_IS_BELOW']);
  }
});

test('a parent withdrawn while it gets branches leaves no branch without a parent', async () => {
  for (let round = 0; round < 5; round++) {
    const parent = await registered(service, { source: 'SAMPLE' });
    const branches = await Promise.all(Array.from({ length: 4 }, () => registered(service)));
    const asked = [
      ...branches.map((id) => service.ask(mutations.attach, { input: { id, parentId: parent } })),
      service.ask(mutations.withdraw, { input: { id: parent, reason: 'SAMPLE_REMOVED' } }),
    ];
    expect(new Set(await outcomes(asked)).difference(new Set(['OK', 'ORGANISATION_NOT_FOUND']))).toEqual(
      new Set(),
    );
    const left = await service.sql('select id from organisation where parent_id = $1', [parent]);
    expect(left).toEqual([]);
    const facts = (await service.facts()).filter(({ subject }) => branches.includes(subject));
    const now = dataOf(
      await service.ask('query ($id: ID!) { organisation(id: $id) { parent { id } } }', { id: branches[0] }),
    );
    expect(now['organisation'].parent).toBeNull();
    // What was told last of each agrees: nobody is a branch of it.
    for (const id of branches) {
      const last = facts.findLast(({ subject }) => subject === id)!.data as any;
      expect(last.state.parentId).toBeNull();
    }
  }
});
