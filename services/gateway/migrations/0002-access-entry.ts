import { Migration } from '@mikro-orm/migrations';
import { APP_PARTY, APP_ROLE, restrict } from '@samspill/messaging/restrict';

/** Who has written what, for whom, and what came of it. Never with what. */
export class AccessEntryTable extends Migration {
  override up(): void {
    this.addSql(`
      create table access_entry (
        id uuid primary key,
        at timestamptz(3) not null,
        party text not null check (party <> ''),
        role text not null,
        key_id text not null,
        -- As the caller named the operation.
        operation_name text check (length(operation_name) <= 100),
        root_fields text[] not null,
        -- One for each root field. Null until they are known, and for ever when the process died before.
        outcomes text[] check (cardinality(outcomes) = cardinality(root_fields)),
        correlation_id uuid not null
      )`);
    this.addSql('create index on access_entry (party, at, id)');
    // By time alone, for the sweep.
    this.addSql('create index on access_entry using brin (at)');
    const recorder = `${APP_ROLE} = 'recorder' and outcomes is null`;
    const kept = `${APP_ROLE} = 'sweeper' and at < now() - interval '730 days'`;
    for (const statement of restrict('access_entry', 'what one party has done', {
      // What is updated must be seen before and after.
      select: `party = ${APP_PARTY} or ${APP_ROLE} = 'recorder' or ${kept}`,
      insert: recorder,
      update: { was: recorder, becomes: `${APP_ROLE} = 'recorder' and outcomes is not null` },
      delete: kept,
    })) {
      this.addSql(statement);
    }
    this.addSql('revoke update on access_entry from gateway_app');
    this.addSql('grant update (outcomes) on access_entry to gateway_app');
  }
}
