import { Refusal } from '@samspill/values/refusals/refusal';

/** From and including `from`, until and not including `to`; null is open. */
export interface Window {
  readonly from: Date | null;
  readonly to: Date | null;
}

/** Null when neither end is given. PERIOD_REVERSED when it ends before it begins. */
export function readWindow({
  from,
  to,
}: {
  from?: Date | null | undefined;
  to?: Date | null | undefined;
}): Window | null {
  if (!from && !to) return null;
  if (from && to && to <= from) throw new Refusal('PERIOD_REVERSED', { field: 'to' });
  return { from: from ?? null, to: to ?? null };
}
