import { readFileSync } from 'node:fs';
import { activitiesFacts } from '@samspill/events/activities/facts';
import { envTable } from '@samspill/service-kit/env';
import { processVariables } from '@samspill/service-kit/process-variables';
import { expect, test } from 'vitest';
import { activitiesEnv } from './env.ts';
import { organiser } from './organiser/organiser.consumer.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the README names every variable as the code does', () => {
  const table = envTable({ ...activitiesEnv, ...processVariables });
  expect(readme).toContain(`<!-- env -->\n${table}\n<!-- /env -->`);
});

test('the README names every fact, out and in, and no other', () => {
  const facts = [...activitiesFacts.map(({ type }) => type), ...organiser.handlers.keys()].map(
    (type) => type.split('.')[3],
  );
  const named = [
    ...readme.matchAll(/`((?:activity|occurrence|series|place|school|organisation)_[a-z_]+)`/g),
  ].map(([, name]) => name);
  expect(new Set(named)).toEqual(new Set(facts));
});
