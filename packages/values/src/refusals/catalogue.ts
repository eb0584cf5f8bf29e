import { activityImportRefusals } from './activity-import.ts';
import { ageRuleRefusals } from './age-rule.ts';
import { activityRefusals } from './activities.ts';
import { areaRefusals } from './area.ts';
import { commonRefusals } from './common.ts';
import { gatewayRefusals } from './gateway.ts';
import { messagingRefusals } from './messaging.ts';
import { moneyRefusals } from './money.ts';
import { organisationNumberRefusals } from './organisation-number.ts';
import { organisationRefusals } from './organisations.ts';
import { searchRefusals } from './search.ts';
import { seriesRefusals } from './series.ts';
import { registerRefusals } from './register.ts';
import { serviceKitRefusals } from './service-kit.ts';
import { textRefusals } from './text.ts';
import { timeRefusals } from './time.ts';

/** Every refusal there is. `docs/refusals.md` is printed from this list. */
export const refusals = {
  ...commonRefusals,
  ...activityRefusals,
  ...activityImportRefusals,
  ...ageRuleRefusals,
  ...areaRefusals,
  ...gatewayRefusals,
  ...messagingRefusals,
  ...moneyRefusals,
  ...organisationNumberRefusals,
  ...seriesRefusals,
  ...textRefusals,
  ...timeRefusals,
  ...organisationRefusals,
  ...registerRefusals,
  ...serviceKitRefusals,
  ...searchRefusals,
};

export type RefusalCode = keyof typeof refusals;
