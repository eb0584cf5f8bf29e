import { commonRefusals } from './common.ts';
import { serviceKitRefusals } from './service-kit.ts';

/** Every refusal there is. `docs/refusals.md` is printed from this list. */
export const refusals = { ...commonRefusals, ...serviceKitRefusals };

export type RefusalCode = keyof typeof refusals;
