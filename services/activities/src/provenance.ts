import type { WithdrawalReason } from '@samspill/events/withdrawal-reason';
import type { ActivitySource, Provenance } from '@samspill/events/activities/provenance';
import { CalendarDate } from '@samspill/values/calendar-date';
import { givenOrNull } from '@samspill/values/parse';
import { plainText } from '@samspill/values/plain-text';
import { Refusal } from '@samspill/values/refusals/refusal';

export const PUBLISHER_LENGTH_MAX = 200;
export const SOURCE_ID_LENGTH_MAX = 200;

/** Where a record comes from and who vouches for it, as a caller says it. */
export interface ProvenanceInput {
  readonly source: ActivitySource;
  readonly sourceId?: string | null;
  readonly publisher?: string | null;
  readonly assuredOn?: string | null;
}

export function readProvenance(input: ProvenanceInput, field: string): Provenance {
  const { source, sourceId, publisher, assuredOn } = input;
  return {
    source,
    sourceId: textOrNull(`${field}.sourceId`, sourceId, SOURCE_ID_LENGTH_MAX),
    publisher: textOrNull(`${field}.publisher`, publisher, PUBLISHER_LENGTH_MAX),
    assuredOn: givenOrNull(CalendarDate, assuredOn, `${field}.assuredOn`),
  };
}

function textOrNull(field: string, given: string | null | undefined, maxLength: number): string | null {
  return given === undefined || given === null ? null : plainText(field, given, { maxLength });
}

/** SAMPLE_REMOVED is for the sample world alone: NOT_A_SAMPLE. */
export function requireSample({ source }: Provenance, reason: WithdrawalReason): void {
  if (reason === 'SAMPLE_REMOVED' && source !== 'SAMPLE') throw new Refusal('NOT_A_SAMPLE');
}
