import { containsPersonNumber } from '@samspill/values/person-number';
import { isKeepable } from '../keepable.ts';
import { Refusal } from '@samspill/values/refusals/refusal';
import { z } from 'zod';

/** One page of an OpenActive feed (Realtime Paged Data Exchange 1.0 and 1.1), as far as it is needed. */
const RpdePageSchema = z.object({
  next: z.string().min(1),
  items: z.array(z.unknown()),
});

const RpdeItemSchema = z.object({
  state: z.enum(['updated', 'deleted']),
  kind: z.string().min(1).refine(isKeepable),
  // An id is kept and shown: one that could be a person's is none.
  id: z
    .union([z.string().min(1), z.number()])
    .transform(String)
    .refine((id) => isKeepable(id) && !containsPersonNumber(id)),
  // A number, though some feeds write it as digits.
  modified: z
    .union([z.number(), z.string().min(1)])
    .transform(String)
    .refine(isKeepable),
  data: z.unknown().optional(),
});

export interface RpdeItem {
  readonly state: 'updated' | 'deleted';
  readonly kind: string;
  readonly id: string;
  readonly modified: string;
  readonly data?: unknown;
}

export interface RpdePage {
  /** The address of the next page. */
  readonly next: string;
  /** Null for one that does not say what or which it is. */
  readonly items: readonly (RpdeItem | null)[];
  /** Nothing more for now: no items, and the next page is this one. */
  readonly last: boolean;
}

/** A page that was saved in a file: it has no next one. */
export function readSavedPage(body: unknown, address: string): RpdePage {
  const { items } = itemsIn(body);
  return { next: address, items, last: false };
}

/**
 * The page at `address`, which may have moved from where it was asked for. FEED_UNREADABLE where it is none, or leads to
 * another host than either.
 */
export function readPage(body: unknown, address: string, asked = address): RpdePage {
  const { items, next: given } = itemsIn(body);
  const next = URL.parse(given, address);
  const here = new URL(address);
  const hosts = [here.host, new URL(asked).host];
  if (!next || !hosts.includes(next.host) || !/^https?:$/.test(next.protocol))
    throw new Refusal('FEED_UNREADABLE');
  return { next: next.href, items, last: items.length === 0 && next.href === here.href };
}

function itemsIn(body: unknown): Pick<RpdePage, 'next' | 'items'> {
  const read = RpdePageSchema.safeParse(body);
  if (!read.success) throw new Refusal('FEED_UNREADABLE');
  const items = read.data.items.map((item) => RpdeItemSchema.safeParse(item).data ?? null);
  return { next: read.data.next, items };
}
