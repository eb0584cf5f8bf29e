import { createHmac } from 'node:crypto';
import { type Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg';
import { ownClient } from './own-client.ts';
import { StartError } from './start-error.ts';

/** `owner` runs migrations, `app` owns nothing, `reader` sees the stream tables and nothing else. */
export interface ServiceRoles {
  readonly owner: string;
  readonly app: string;
  readonly reader: string;
}

export function rolesOf(service: string): ServiceRoles {
  return { owner: `${service}_owner`, app: `${service}_app`, reader: `${service}_reader` };
}

/** The same database seen by another role. */
export function urlFor(adminUrl: string, role: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = passwordOf(adminUrl, role);
  url.pathname = `/${database}`;
  return url.href;
}

/**
 * Creates the three roles where they are missing. Needs CREATEROLE, not superuser. Roles belong to the whole cluster
 * and several hubs may come at once: whoever loses a race takes what the winner made.
 */
export async function ensureRoles(admin: Client, adminUrl: string, roles: ServiceRoles): Promise<void> {
  const isThere = async (role: string): Promise<boolean> =>
    (await admin.query('select 1 from pg_roles where rolname = $1', [role])).rowCount === 1;
  // Made, and given another password, in this order: when the last one comes in, all do.
  const order = [roles.owner, roles.app, roles.reader];
  const allComeIn = (await isThere(roles.reader)) && (await canLogIn(adminUrl, roles.reader));
  for (const role of allComeIn ? [] : order) {
    if (!(await isThere(role))) {
      await admin
        .query(
          `create role ${escapeIdentifier(role)} login password ${escapeLiteral(passwordOf(adminUrl, role))}`,
        )
        .catch(unless('42710', '23505'));
    } else if (!(await canLogIn(adminUrl, role))) {
      // The administrator's password has changed since; the derived ones follow it.
      await admin.query(
        `alter role ${escapeIdentifier(role)} password ${escapeLiteral(passwordOf(adminUrl, role))}`,
      );
    }
  }
  // To make a database that another role owns, one must be able to act as that role.
  await admin.query(`grant ${escapeIdentifier(roles.owner)} to current_user`).catch((error: unknown) => {
    // 0LP01: the administrator is that role itself. XX000: another hub grants it at this moment.
    if (!(error instanceof DatabaseError)) throw error;
    if (error.code === '42501') {
      throw new StartError(
        `The role ${roles.owner} was made by another administrator: use that one, or let it grant the role to this one.`,
      );
    }
    if (error.code !== '0LP01' && error.code !== 'XX000') throw error;
  });
}

/** Derived, so that nothing is stored and two hubs on one cluster agree on it. */
function passwordOf(adminUrl: string, role: string): string {
  return createHmac('sha256', decodeURIComponent(new URL(adminUrl).password))
    .update(role)
    .digest('base64url');
}

async function canLogIn(adminUrl: string, role: string): Promise<boolean> {
  const { pathname } = new URL(adminUrl);
  const client = ownClient({ connectionString: urlFor(adminUrl, role, pathname.slice(1) || 'postgres') });
  try {
    await client.connect();
    return true;
  } catch (error) {
    // Not being let into this database (42501) is not being refused the password (28P01).
    if (error instanceof DatabaseError && error.code?.startsWith('28') === true) return false;
    if (error instanceof DatabaseError && error.code === '42501') return true;
    throw error;
  } finally {
    await client.end();
  }
}

function unless(...codes: string[]) {
  return (error: unknown): void => {
    if (!(error instanceof DatabaseError) || !codes.includes(error.code ?? '')) throw error;
  };
}
