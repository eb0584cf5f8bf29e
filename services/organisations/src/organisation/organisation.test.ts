import { OrganisationStateSchema } from '@samspill/events/organisations/organisation-state';
import { OrganisationNumber } from '@samspill/values/organisation-number';
import { refused } from '@samspill/values/testing/refused';
import { expect, test } from 'vitest';
import { aClosedOrganisation, anOrganisation } from '../testing/an-organisation.ts';
import { publicState, requireActive } from './organisation.ts';
import { idOf } from './organisation-id.ts';

test('the public state is what the schema names, and nothing beside it', () => {
  const state = publicState(anOrganisation());
  expect(Object.keys(state).toSorted()).toEqual(Object.keys(OrganisationStateSchema.shape).toSorted());
  expect(OrganisationStateSchema.parse(state)).toEqual(state);
});

test('a column that is not let out stays in', () => {
  const withMore = { ...anOrganisation(), bankAccount: '1234.56.78903' };
  expect(JSON.stringify(publicState(withMore))).not.toContain('1234');
});

test('the id of a numbered organisation is the same in every hub', () => {
  // Fixed for ever: other systems hold it.
  expect(idOf(OrganisationNumber.parse('974760673'))).toBe('b65f5608-d5ee-5311-a7de-078a6d34432a');
});

test('without a number each gets an id of its own', () => {
  expect(idOf(null)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  expect(idOf(null)).not.toBe(idOf(null));
});

test('a closed organisation stays as it was', () => {
  expect(() => requireActive(anOrganisation())).not.toThrow();
  expect(() => requireActive(aClosedOrganisation())).toThrow(
    refused('ORGANISATION_CLOSED', { closedOn: '2026-05-01' }),
  );
});
