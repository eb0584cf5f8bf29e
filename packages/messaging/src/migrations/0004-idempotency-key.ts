import { Migration } from '@mikro-orm/migrations';
import { APP_PARTY, APP_ROLE, restrict } from '../restrict.ts';

/** Which commands have taken effect under a caller's key, and what was answered: written with the effect, or not at all. */
export class IdempotencyKeys extends Migration {
  override up(): void {
    this.addSql(`
      create table messaging.idempotency_key (
        party text not null,
        operation text not null,
        -- SHA-256: what a caller typed is not kept.
        key_hash bytea not null,
        request_hash bytea not null,
        -- As text, byte for byte.
        answer text not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        primary key (party, operation, key_hash)
      )`);
    this.addSql('create index on messaging.idempotency_key (expires_at)');
    const expired = `${APP_ROLE} = 'sweeper' and expires_at <= now()`;
    for (const statement of restrict('messaging.idempotency_key', 'what was answered to one party', {
      select: `party = ${APP_PARTY} or ${expired}`,
      insert: `party = ${APP_PARTY}`,
      update: `party = ${APP_PARTY}`,
      delete: expired,
    })) {
      this.addSql(statement);
    }

    // The lock says that a command with this key is under way: held to the end of the transaction, released after what
    // it wrote can be seen. Statements of a volatile function see what was committed meanwhile.
    this.addSql(`
      create function messaging.claim_key(p_operation text, p_key bytea, p_request bytea, out state text, out answer text)
      language plpgsql volatile as $body$
      declare
        acting text := ${APP_PARTY};
        found messaging.idempotency_key%rowtype;
      begin
        if acting is null then
          raise exception 'a key belongs to a party, and nobody acts here';
        end if;
        if not pg_try_advisory_xact_lock(
          hashtextextended(concat_ws(chr(31), 'idempotency key', acting, p_operation, encode(p_key, 'hex')), 0)
        ) then
          state := 'in use';
          return;
        end if;
        select * into found from messaging.idempotency_key kept
         where kept.party = acting and kept.operation = p_operation and kept.key_hash = p_key
           and kept.expires_at > clock_timestamp();
        if found.party is null then
          state := 'new';
        elsif found.request_hash = p_request then
          state := 'replayed';
          answer := found.answer;
        else
          state := 'reused';
        end if;
      end
      $body$`);
    this.addSql(`
      create function messaging.keep_answer(
        p_operation text, p_key bytea, p_request bytea, p_answer text, p_days integer
      ) returns void language sql volatile as $body$
        insert into messaging.idempotency_key (party, operation, key_hash, request_hash, answer, expires_at)
        values (${APP_PARTY}, p_operation, p_key, p_request, p_answer, now() + make_interval(days => p_days))
        on conflict (party, operation, key_hash) do update set
          request_hash = excluded.request_hash, answer = excluded.answer,
          created_at = excluded.created_at, expires_at = excluded.expires_at
      $body$`);
    this.addSql('revoke all on all functions in schema messaging from public');
  }
}
