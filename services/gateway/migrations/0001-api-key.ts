import { Migration } from '@mikro-orm/migrations';

/** Keys that let their holders write, or read what is their own. */
export class ApiKeyTable extends Migration {
  override up(): void {
    this.addSql(`
      create table api_key (
        -- Names the key where it is spoken of.
        id text primary key,
        -- SHA-256 of the secret, in hex. The secret itself is shown once, when it is made.
        secret_hash text not null unique check (length(secret_hash) = 64),
        name text not null,
        -- An organisation number, or hub for whoever runs it.
        party text not null check (party <> ''),
        role text not null check (role in ('operator', 'reader')),
        created_at timestamptz(3) not null,
        expires_at timestamptz(3),
        revoked_at timestamptz(3),
        -- To the minute.
        last_used_at timestamptz(3)
      )`);
    // A key is revoked, never forgotten: what it did stands in the log under its id.
    this.addSql('revoke delete on api_key from gateway_app');
  }
}
