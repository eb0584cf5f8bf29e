import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf } from '../testing/answers.ts';
import { type TestService, testService } from '../testing/test-service.ts';
import { registerOrganisation } from '../organisation/changes/register-organisation.ts';
import { readRegistration } from '../organisation/changes/register.ts';
import { aUnit, numberOf } from './testing/a-unit.ts';
import { type ImportDir, importDir } from './testing/import-dir.ts';

let service: TestService;
let dir: ImportDir;
beforeAll(async () => {
  service = await testService();
  dir = await importDir(service);
});
afterAll(async () => {
  await service.dispose();
  await dir.remove();
});

test('whoever registers a unit while an import makes it is heard, and the import goes on', async () => {
  const { lasting, now } = service.importing('test');
  const [written, committing] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const registration = readRegistration(
    {
      organisationNumber: numberOf(1),
      name: 'Vårt lag',
      kind: 'CLUB',
      municipalityNumber: '3218',
      source: 'OWNER',
    },
    { acceptTestNumbers: true },
  );
  // Registered, and not yet there for anybody else.
  const registering = lasting(async (scope) => {
    await registerOrganisation({ transaction: (work) => work(scope), now }, registration);
    written.resolve();
    await committing.promise;
  });
  await Promise.race([written.promise, registering]);
  const units = [1, 2, 3].map((n) => aUnit(n, { registrertIFrivillighetsregisteret: true }));
  const importing = dir.import('units.json', units);
  const waiting = () => service.sql('select 1 from pg_locks where not granted');
  await expect.poll(waiting, { timeout: 10_000 }).not.toEqual([]).finally(committing.resolve);
  await registering;
  expect((await importing).reports).toMatchObject([{ taken: 3, registered: 2, changed: 1 }]);
  const { organisationByNumber } = dataOf(
    await service.ask(
      `query ($n: String!) { organisationByNumber(organisationNumber: $n) { name fieldSources { field registerSays } } }`,
      { n: numberOf(1) },
    ),
  );
  expect(organisationByNumber.name).toBe('Vårt lag');
  expect(organisationByNumber.fieldSources).toContainEqual({ field: 'name', registerSays: '"LAG 1"' });
});
