import { commonRefusals } from './common.ts';

/** Every refusal there is. `docs/refusals.md` is printed from this list. */
export const refusals = { ...commonRefusals };

export type RefusalCode = keyof typeof refusals;
