import type { ClientBase } from 'pg';
import { RESTRICTED_MARK } from './restrict.ts';
import type { ServiceRoles } from './roles.ts';

/** What messaging has in every database and what needs no row policy: facts, numbers and positions, no party's rows. */
export const MESSAGING_OPEN_TABLES: readonly string[] = [
  'aggregate_head',
  'class_head',
  'consumer_cursor',
  'epoch',
  'migrations_done',
  'outbox',
  'parked',
  'publisher_cursor',
  'stream',
  'stream_head',
].map((name) => `messaging.${name}`);

/**
 * Reads in PostgreSQL's own catalogue, not in our code, whether rows of one party can reach another: every table is
 * either known to be open or restricted with FORCE and policies that fail closed, every view looks with the eyes of who
 * asks, and no role of the service gets around it. Gives what is wrong, a line each.
 *
 * @param client of any role, in the service's database
 * @param open tables without row policies, as `public.activity`: what is in neither is wrong too
 */
export async function rowSecurityFaults(
  client: ClientBase,
  roles: ServiceRoles,
  open: readonly string[],
): Promise<string[]> {
  const names = [roles.owner, roles.app, roles.reader];
  const { rows: tables } = await client.query<Table>(TABLES, [roles.app, roles.reader]);
  const { rows: policies } = await client.query<Policy>(POLICIES);
  const { rows: views } = await client.query<{ name: string }>(BLIND_VIEWS);
  const { rows: powers } = await client.query<{ role: string; through: string }>(POWERS, [names]);
  const { rows: owned } = await client.query<{ name: string; owner: string }>(OWNED, [
    [roles.app, roles.reader],
  ]);
  const { rows: definers } = await client.query<{ name: string }>(LOOSE_DEFINERS);

  const known = new Set([...open, ...MESSAGING_OPEN_TABLES]);
  const restricted = new Set(tables.filter(isRestricted).map(({ name }) => name));
  return [
    ...tables.flatMap((table) => tableFaults(table, known.has(table.name), policies)),
    ...policies.filter(({ table }) => restricted.has(table)).flatMap(policyFaults),
    ...[...known]
      .filter((name) => restricted.has(name))
      .map((name) => `${name} is restricted, and listed as open`),
    ...views.map(
      ({ name }) => `${name} is a view that looks with its owner's eyes: security_invoker is missing`,
    ),
    ...powers.map(({ role, through }) => `${role} gets around row policies through ${through}`),
    ...owned.map(({ name, owner }) => `${owner} owns ${name}`),
    ...definers.map(({ name }) => `${name} runs as its owner without a search_path of its own`),
  ];
}

interface Table {
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly comment: string;
  readonly appMayTruncate: boolean;
  readonly readerMayRead: boolean;
}

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly permissive: string;
  /** Conditions, as PostgreSQL writes them. */
  readonly rows: string | null;
  readonly becoming: string | null;
}

function isRestricted({ comment }: Table): boolean {
  return comment.startsWith(RESTRICTED_MARK);
}

function tableFaults(table: Table, isOpen: boolean, policies: readonly Policy[]): string[] {
  const { name, enabled, forced } = table;
  if (!isRestricted(table)) {
    if (enabled) return [`${name} has row security and no mark that says so`];
    return isOpen ? [] : [`${name} is neither restricted nor known to be open`];
  }
  return [
    ...(enabled ? [] : [`${name} is marked as restricted and has no row security`]),
    ...(forced ? [] : [`${name} does not bind its owner: FORCE is missing`]),
    ...(policies.some((policy) => policy.table === name) ? [] : [`${name} has no policy`]),
    ...(table.appMayTruncate
      ? [`${name} can be emptied by the application: policies do not hold for TRUNCATE`]
      : []),
    ...(table.readerMayRead ? [`${name} can be read by the reader of the streams`] : []),
  ];
}

/** What is not set comes out as null, and null lets nothing through. */
const ACTING = /NULLIF\(current_setting\('app\.(?:party|role|purpose)'::text, true\), ''::text\)/g;

function policyFaults({ table, name, permissive, rows, becoming }: Policy): string[] {
  const at = `${table}: the policy ${name}`;
  // Restrictive ones only take away.
  if (permissive !== 'PERMISSIVE') return [];
  const conditions = [rows, becoming].filter((condition) => condition !== null);
  if (conditions.length === 0) return [`${at} has no condition`];
  return conditions.flatMap((condition) => {
    const rest = condition.replaceAll(ACTING, '');
    if (rest === condition) return [`${at} does not ask who acts`];
    if (/current_setting/i.test(rest)) return [`${at} reads a setting that does not fail closed`];
    return /\btrue\b/i.test(rest) ? [`${at} lets everyone through`] : [];
  });
}

const OURS = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'`;

const TABLES = `
  select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
    has_table_privilege($1, c.oid, 'truncate') as "appMayTruncate",
    has_table_privilege($2, c.oid, 'select') as "readerMayRead"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'f') and ${OURS} order by 1`;

const POLICIES = `
  select schemaname || '.' || tablename as table, policyname as name, permissive,
    qual as rows, with_check as becoming
  from pg_policies order by 1, 2`;

const BLIND_VIEWS = `
  select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions && array[
    'security_invoker=true', 'security_invoker=on', 'security_invoker=1', 'security_invoker=yes'], false)) order by 1`;

/** A role has what each role has that it is a member of; whoever owns the tables could take their policies away. */
const POWERS = `
  with recursive through as (
    select r.rolname as role, r.oid, r.rolname as name from pg_roles r where r.rolname = any ($1)
    union
    select t.role, g.oid, g.rolname from through t
      join pg_auth_members m on m.member = t.oid join pg_roles g on g.oid = m.roleid
  )
  select t.role, t.name as through from through t join pg_roles r on r.oid = t.oid
  where r.rolsuper or r.rolbypassrls or r.rolcreaterole
    or t.name <> t.role and t.name = any ($1) order by 1, 2`;

const OWNED = `
  select name, owner from (
    select c.relname::text as name, pg_get_userbyid(c.relowner)::text as owner from pg_class c where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
    union all select p.proname, pg_get_userbyid(p.proowner) from pg_proc p
    union all select n.nspname, pg_get_userbyid(n.nspowner) from pg_namespace n
    union all select d.datname, pg_get_userbyid(d.datdba) from pg_database d where d.datname = current_database()
  ) as all_of_them where owner = any ($1) order by 1`;

const LOOSE_DEFINERS = `
  select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${OURS} and p.prosecdef
    and not exists (select 1 from unnest(coalesce(p.proconfig, '{}')) one where one like 'search_path=%') order by 1`;
