import { MikroORM } from '@mikro-orm/postgresql';
import { organisationClosed } from '@samspill/events/organisations/organisation-closed.v1';
import { organisationRegistered } from '@samspill/events/organisations/organisation-registered.v1';
import type { OrganisationState } from '@samspill/events/organisations/organisation-state';
import type { NewEvent } from '@samspill/events/define-event';
import { type Messaging, startMessaging } from '@samspill/messaging/start';
import { testServiceDatabase } from '@samspill/messaging/testing/service-database';
import { createLogger } from '@samspill/service-kit/logger';
import { newId, type OrganisationId } from '@samspill/values/ids';

const REGISTERED_AT = new Date('2026-01-05T09:00:00.000Z');

export interface TestOrganisations {
  readonly messaging: Messaging;
  readonly readerUrl: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- a fact of any data
  tell(...events: NewEvent<any>[]): Promise<void>;
  /** Registers one, and gives its id. */
  register(with_?: Partial<OrganisationState>): Promise<OrganisationId>;
  close(id: OrganisationId): Promise<void>;
  dispose(): Promise<void>;
}

/** Where facts about organisations come from: the real stream of a service that knows nothing but to tell them. */
export async function testOrganisations(): Promise<TestOrganisations> {
  const database = await testServiceDatabase('organisations', []);
  const orm = new MikroORM({
    clientUrl: database.appUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: 4 },
  });
  const messaging = await startMessaging({
    service: 'organisations',
    orm,
    hubId: 'test',
    sources: { organisations: database.readerUrl },
    consumers: [],
    logger: createLogger({ service: 'organisations', level: 'error' }),
  });
  const tell: TestOrganisations['tell'] = (...events) =>
    messaging.transactionFor({ correlationId: 'test' })(async ({ record }) => {
      for (const event of events) record(event);
    });

  return {
    messaging,
    readerUrl: database.readerUrl,
    tell,
    async register(with_ = {}) {
      const id = newId<OrganisationId>();
      await tell(organisationRegistered(id, REGISTERED_AT, { state: organisationState(id, with_) }));
      return id;
    },
    async close(id) {
      const at = new Date('2026-06-01T09:00:00.000Z');
      const state = organisationState(id, {
        status: 'CLOSED',
        closedOn: '2026-06-01',
        closingReason: 'DISSOLVED',
      });
      await tell(organisationClosed(id, at, { state }));
    },
    async dispose() {
      await messaging.stop();
      await orm.close();
      await database.drop();
    },
  };
}

export function organisationState(id: string, with_: Partial<OrganisationState> = {}): OrganisationState {
  const name = with_.name ?? 'Ås frivilligsentral';
  return {
    id,
    organisationNumber: null,
    numberMissingReason: 'MUNICIPAL_UNIT',
    name,
    names: [{ name, validFrom: null, validTo: null }],
    form: null,
    kind: 'VOLUNTEER_CENTRE',
    icnpo: [],
    municipalityNumber: '3218',
    districtNumber: null,
    parentId: null,
    website: null,
    status: 'ACTIVE',
    closedOn: null,
    closingReason: null,
    successorId: null,
    source: 'OPERATOR',
    assuredOn: null,
    createdAt: REGISTERED_AT.toISOString(),
    changedAt: REGISTERED_AT.toISOString(),
    ...with_,
  };
}
