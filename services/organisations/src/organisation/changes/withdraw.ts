import type { WithdrawalReason } from '@samspill/events/withdrawal-reason';
import { organisationWithdrawn } from '@samspill/events/organisations/organisation-withdrawn.v1';
import { Refusal } from '@samspill/values/refusals/refusal';
import { type Organisation, about } from '../organisation.ts';

/** The row goes, and the fact tells everyone to drop their copy. SAMPLE_REMOVED is for the sample world alone. */
export function withdraw(organisation: Organisation, reason: WithdrawalReason, at: Date) {
  if (reason === 'SAMPLE_REMOVED' && organisation.source !== 'SAMPLE') throw new Refusal('NOT_A_SAMPLE');
  return organisationWithdrawn(organisation.id, at, { state: null, reason }, about(organisation));
}
