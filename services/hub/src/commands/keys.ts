import { type GatewayDatabase, openGatewayDatabase } from '@samspill/gateway/database/gateway-database';
import { addKey } from '@samspill/gateway/key/add-key';
import {
  type ApiKey,
  isUsable,
  KEY_NAME_LENGTH_MAX,
  KEY_ROLES,
  type KeyRole,
} from '@samspill/gateway/key/api-key';
import { KEY_FRESH_MS } from '@samspill/gateway/key/key-lookup';
import { listKeys } from '@samspill/gateway/key/list-keys';
import { revokeKey } from '@samspill/gateway/key/revoke-key';
import { addDays, CalendarDate } from '@samspill/values/calendar-date';
import { osloDate, osloMidnight } from '@samspill/values/oslo-time';
import { partyParser } from '@samspill/values/party';
import { Refusal } from '@samspill/values/refusals/refusal';
import { Command, InvalidArgumentError, Option } from 'commander';
import { openDatabases, type WhichData } from './opened-databases.ts';

interface NewKeyOptions {
  readonly party: string;
  readonly role: KeyRole;
  readonly expires?: Date;
}

/** `keys list`, `keys add` and `keys revoke`. */
export function keysCommand(which: () => WhichData): Command {
  const command = new Command('keys').description(
    'keys that let organisations write, or read what is their own',
  );
  command
    .command('list')
    .description('keys that count, the newest first; never a secret')
    .option('--all', 'also those that are revoked or have expired')
    .action(({ all = false }: { all?: boolean }) => inGateway(which(), (gateway) => list(gateway, all)));
  command
    .command('add')
    .description('make a key, and show its secret this once')
    .argument('<name>', `what people call it, at most ${KEY_NAME_LENGTH_MAX} characters; no person’s name`)
    .requiredOption(
      '--party <party>',
      'for whom it acts: an organisation number, or hub for whoever runs the hub',
    )
    .addOption(
      new Option('--role <role>', 'operator may write everything; reader may read what is its party’s own')
        .choices(KEY_ROLES)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--expires <when>',
        'its last day in Norway, as 2027-06-30, or how many days, as 90d',
      ).argParser((text) => expiry(text, new Date())),
    )
    .action((name: string, options: NewKeyOptions) =>
      inGateway(which(), (gateway, { embedded }) => add(gateway, name, options, embedded)),
    );
  command
    .command('revoke')
    .description(`stop a key within ${KEY_FRESH_MS / 1_000} seconds, for good`)
    .argument('<id>', 'as list shows it')
    .action((id: string) => inGateway(which(), (gateway) => revoke(gateway, id)));
  return command;
}

async function inGateway(
  which: WhichData,
  work: (gateway: GatewayDatabase, opened: { embedded: boolean }) => Promise<void>,
): Promise<void> {
  await using opened = await openDatabases(which);
  const gateway = await openGatewayDatabase(opened.databases.gateway.appUrl);
  try {
    await work(gateway, opened);
  } finally {
    await gateway.dispose();
  }
}

async function list(gateway: GatewayDatabase, all: boolean): Promise<void> {
  const keys = (await listKeys(gateway)).filter((key) => all || isUsable(key, gateway.now()));
  const rows = keys.map((key) => [
    key.id,
    key.role,
    key.party,
    stateOf(key, gateway.now()),
    key.lastUsedAt === null ? 'never used' : `used ${minute(key.lastUsedAt)}`,
    key.name,
  ]);
  const widths = rows.reduce(
    (most, row) => row.map((cell, n) => Math.max(most[n] ?? 0, cell.length)),
    [] as number[],
  );
  for (const row of rows)
    console.log(
      row
        .map((cell, n) => cell.padEnd(widths[n]!))
        .join('  ')
        .trimEnd(),
    );
  if (rows.length === 0) console.log('No key counts.');
}

async function add(
  gateway: GatewayDatabase,
  name: string,
  { party, role, expires }: NewKeyOptions,
  embedded: boolean,
): Promise<void> {
  const whose = partyParser({ acceptTestNumbers: embedded }).parse(party);
  const { key, secret } = await addKey(gateway, { name, party: whose, role, expiresAt: expires ?? null });
  console.log(`Key ${key.id} for ${key.party}, ${key.role}, ${stateOf(key, gateway.now())}.`);
  console.log('Its secret, which is stored nowhere and shown only now:');
  console.log(secret);
}

async function revoke(gateway: GatewayDatabase, id: string): Promise<void> {
  const { name, revokedAt } = await revokeKey(gateway, id);
  console.log(`Key ${id} (${name}) is revoked as of ${minute(revokedAt!)}.`);
}

function stateOf({ revokedAt, expiresAt }: ApiKey, at: Date): string {
  if (revokedAt !== null) return `revoked ${minute(revokedAt)}`;
  if (expiresAt === null) return 'without an end';
  return `${expiresAt <= at ? 'expired' : 'until'} ${minute(expiresAt)}`;
}

/** UTC, to the minute. */
function minute(instant: Date): string {
  return `${instant.toISOString().slice(0, 16)}Z`;
}

/** The end of a day in Norway; of today for `0d`. */
function expiry(text: string, at: Date): Date {
  const [, days] = /^(\d{1,5})d$/.exec(text) ?? [];
  if (days !== undefined) return osloMidnight(addDays(osloDate(at), Number(days) + 1));
  try {
    return osloMidnight(addDays(CalendarDate.parse(text), 1));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new InvalidArgumentError('Give a day, as 2027-06-30, or a number of days, as 90d.');
  }
}
