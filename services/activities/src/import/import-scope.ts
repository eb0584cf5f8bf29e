import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Scope } from '@samspill/messaging/transaction';
import type { InferEntity } from '@mikro-orm/core';
import type { Refusal } from '@samspill/values/refusals/refusal';
import type { Deps } from '../deps.ts';
import { ImportItemEntity } from './import-item.entity.ts';
import { requireKeepable } from './keepable.ts';

export type ImportItem = InferEntity<typeof ImportItemEntity>;

/** What one batch works with: every story runs inside its one transaction. */
export interface ImportScope {
  readonly em: SqlEntityManager;
  readonly deps: Deps;
  readonly feed: string;
  readonly at: Date;
  /** A part of an item that stands or falls alone; rows from before it are read again. */
  readonly part: Scope['part'];
  /** Hears of one that had waited, and is refused now. */
  readonly onRefused: (item: Pick<ImportItem, 'kind' | 'externalId'>, refusal: Refusal) => void;
}

/** The stories of a batch commit together, or not at all. */
export function importScope(
  scope: Scope,
  now: () => Date,
  feed: string,
  onRefused: ImportScope['onRefused'] = () => {},
): ImportScope {
  return {
    em: scope.em,
    deps: { transaction: (work) => work(scope), now },
    feed,
    at: now(),
    part: scope.part,
    onRefused,
  };
}

/** Throws ITEM_UNREADABLE and PERSON_NUMBER_IN_TEXT for what cannot be an id. */
export async function itemOf(
  { em, feed }: ImportScope,
  kind: string,
  externalId: string,
): Promise<ImportItem | null> {
  requireKeepable(externalId, 'id');
  return em.findOne(ImportItemEntity, { feed, kind, externalId });
}

/** Remembers what has become of an item. What is not given stays, or is empty where the item is new. */
export async function keepItem(
  scope: ImportScope,
  key: { readonly kind: string; readonly externalId: string },
  changes: Partial<Omit<ImportItem, 'feed' | 'kind' | 'externalId'>> & Pick<ImportItem, 'outcome'>,
): Promise<ImportItem> {
  for (const text of [changes.address, changes.waitsFor]) if (text) requireKeepable(text, 'id');
  const present = await itemOf(scope, key.kind, key.externalId);
  const stamped = { ...changes, changedAt: scope.at };
  if (present) return Object.assign(present, stamped);
  return scope.em.create(ImportItemEntity, {
    feed: scope.feed,
    kind: key.kind,
    externalId: key.externalId,
    address: null,
    recordId: null,
    activityId: null,
    modified: null,
    reason: null,
    written: null,
    waitsFor: null,
    waiting: null,
    ...stamped,
  });
}

/** Of what the source says, that which nobody here has changed since it was last written. As JSON, since it is kept so. */
export function stillOurs<Row extends object>(
  row: Row,
  says: Partial<Row>,
  written: Readonly<Record<string, unknown>> | null,
): Partial<Row> {
  const differs = (Object.keys(says) as (keyof Row & string)[]).filter(
    (field) =>
      asJson(says[field]) !== asJson(row[field]) && asJson(row[field]) === asJson(written?.[field] ?? null),
  );
  return Object.fromEntries(differs.map((field) => [field, says[field]])) as Partial<Row>;
}

/** Whether somebody here has said something else since it was last written as the source has it. */
export function changedHere(row: object, written: Readonly<Record<string, unknown>> | null): boolean {
  const now = row as Readonly<Record<string, unknown>>;
  return Object.entries(written ?? {}).some(([field, value]) => asJson(now[field]) !== asJson(value));
}

function asJson(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}
