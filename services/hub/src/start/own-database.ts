import { StartError } from '@samspill/local-infra/start-error';
import { ownClient } from '@samspill/messaging/own-client';
import { DatabaseError } from 'pg';

/** What the tests run on goes back to this one; older ones lack what row policies need. */
const POSTGRES_MAJOR_MIN = 15;

/** Asks a PostgreSQL that somebody else runs whether the hub can live in it. Throws `StartError`. */
export async function assertUsable(databaseUrl: string): Promise<void> {
  const client = ownClient({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; may: boolean }>(
      `select current_setting('server_version_num')::int / 10000 as version,
              rolsuper or (rolcreatedb and rolcreaterole) as may
         from pg_roles where rolname = current_user`,
    );
    const { version, may } = rows[0]!;
    if (version < POSTGRES_MAJOR_MIN) {
      throw new StartError(
        'DATABASE_REFUSES',
        `DATABASE_URL names a PostgreSQL ${version}.`,
        `Samspill needs ${POSTGRES_MAJOR_MIN} or newer.`,
      );
    }
    if (!may) {
      throw new StartError(
        'DATABASE_REFUSES',
        'The role in DATABASE_URL may not create databases and roles.',
        'Give it those rights: ALTER ROLE … CREATEDB CREATEROLE.',
      );
    }
  } catch (error) {
    throw explained(error);
  } finally {
    await client.end();
  }
}

function explained(error: unknown): unknown {
  if (error instanceof StartError) return error;
  if (error instanceof DatabaseError) {
    return new StartError(
      'DATABASE_REFUSES',
      `The PostgreSQL at DATABASE_URL refuses the connection (SQLSTATE ${error.code}).`,
      'Check the user, the password and the database in the address.',
      { cause: error },
    );
  }
  const { code = 'no answer' } = error as NodeJS.ErrnoException;
  return new StartError(
    'DATABASE_OUT_OF_REACH',
    `The PostgreSQL at DATABASE_URL does not answer (${code}).`,
    'Check the host and the port, and that it is running; leave DATABASE_URL out to use the one that comes with Samspill.',
    { cause: error },
  );
}
