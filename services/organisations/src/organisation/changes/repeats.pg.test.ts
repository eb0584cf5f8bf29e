import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf, dataOf } from '../../testing/answers.ts';
import { aRegistration, mutations } from '../../testing/commands.ts';
import { type TestService, testService } from '../../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.dispose());

const REGISTER = `mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { organisation {
  id organisationNumber name names { name validFrom validTo } form kind status icnpo { code }
  municipality { number } district { number } website source assuredOn createdAt changedAt } } }`;

test('a repeat with its key is answered with the same bytes, is marked, and registers nobody', async () => {
  const input = {
    ...aRegistration({ icnpo: ['1200'], website: 'https://example.org', assuredOn: '2026-06-01' }),
    idempotencyKey: randomUUID(),
  };
  const first = await service.ask(REGISTER, { input });
  const { id } = dataOf(first)['registerOrganisation'].organisation;
  const facts = (await service.facts()).length;
  const repeat = await service.ask(REGISTER, { input });
  expect(JSON.stringify(repeat.data)).toBe(JSON.stringify(first.data));
  expect([first.extensions, repeat.extensions]).toEqual([undefined, { replayed: ['registerOrganisation'] }]);
  expect(await service.facts()).toHaveLength(facts);

  dataOf(await service.ask(mutations.rename, { input: { id, name: 'Et annet navn' } }));
  expect(JSON.stringify((await service.ask(REGISTER, { input })).data)).toBe(JSON.stringify(first.data));
  // Without it the number is taken.
  const { idempotencyKey: _, ...again } = input;
  expect(codesOf(await service.ask(REGISTER, { input: again }))).toEqual(['ORGANISATION_NUMBER_TAKEN']);
});

test('what was refused leaves its key free', async () => {
  const taken = aRegistration();
  dataOf(await service.ask(REGISTER, { input: taken }));
  const idempotencyKey = randomUUID();
  expect(codesOf(await service.ask(REGISTER, { input: { ...taken, idempotencyKey } }))).toEqual([
    'ORGANISATION_NUMBER_TAKEN',
  ]);
  const other = await service.ask(REGISTER, { input: { ...aRegistration(), idempotencyKey } });
  expect([codesOf(other), other.extensions]).toEqual([[], undefined]);
});
