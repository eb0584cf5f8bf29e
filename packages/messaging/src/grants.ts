import { type Client, escapeIdentifier } from 'pg';
import type { ServiceRoles } from './roles.ts';

/**
 * Before the first migration: what the service's own tables give the application when they are made. A migration may
 * take rights away again (an append-only ledger does), and no later run gives them back.
 */
export async function grantDefaults(owner: Client, database: string, roles: ServiceRoles): Promise<void> {
  const [app, reader] = [escapeIdentifier(roles.app), escapeIdentifier(roles.reader)];
  await owner.query(`
    begin;
    revoke all on database ${escapeIdentifier(database)} from public;
    grant connect on database ${escapeIdentifier(database)} to ${app}, ${reader};
    grant usage on schema public to ${app};
    alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
    alter default privileges in schema public grant usage on sequences to ${app};
    commit`);
}

/** After the migrations, each time: exactly what messaging's own tables give. */
export async function grantMessaging(owner: Client, roles: ServiceRoles): Promise<void> {
  const [app, reader] = [escapeIdentifier(roles.app), escapeIdentifier(roles.reader)];
  await owner.query(`
    begin;
    grant usage on schema messaging to ${app}, ${reader};
    grant select on messaging.migrations_done to ${app};
    grant select on messaging.epoch to ${app}, ${reader};
    grant select, insert, update on messaging.aggregate_head to ${app};
    grant select, insert, delete on messaging.outbox to ${app};
    grant select, insert on messaging.stream to ${app};
    grant select, update on messaging.class_head, messaging.stream_head to ${app};
    grant select on messaging.stream, messaging.class_head, messaging.stream_head to ${reader};
    grant select, insert, update, delete on messaging.consumer_cursor, messaging.parked to ${app};
    grant select, insert, update on messaging.publisher_cursor to ${app};
    grant select, insert, update, delete on messaging.idempotency_key to ${app};
    grant execute on all functions in schema messaging to ${app};
    commit`);
}
