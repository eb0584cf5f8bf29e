import type { WithdrawalReason } from '@samspill/events/activities/change-reason';
import type { ActivitySource, Provenance } from '@samspill/events/activities/provenance';
import { CalendarDate } from '@samspill/values/calendar-date';
import type { Parser } from '@samspill/values/parse';
import { plainText } from '@samspill/values/plain-text';
import { Refusal } from '@samspill/values/refusals/refusal';
import { givenOrNull } from './given.ts';

export const PUBLISHER_LENGTH_MAX = 200;
export const SOURCE_ID_LENGTH_MAX = 200;

/** Where a record comes from and who vouches for it, as a caller says it. */
export interface ProvenanceInput {
  readonly source: ActivitySource;
  readonly sourceId?: string | null;
  readonly publisher?: string | null;
  readonly assuredOn?: string | null;
}

export function readProvenance({ source, sourceId, publisher, assuredOn }: ProvenanceInput): Provenance {
  return {
    source,
    sourceId: givenOrNull(SourceId, sourceId),
    publisher: givenOrNull(Publisher, publisher),
    assuredOn: givenOrNull(CalendarDate, assuredOn),
  };
}

const SourceId: Parser<string> = {
  parse: (input) => plainText('sourceId', input, { maxLength: SOURCE_ID_LENGTH_MAX }),
};

const Publisher: Parser<string> = {
  parse: (input) => plainText('publisher', input, { maxLength: PUBLISHER_LENGTH_MAX }),
};

/** SAMPLE_REMOVED is for the sample world alone: NOT_A_SAMPLE. */
export function requireSample({ source }: Provenance, reason: WithdrawalReason): void {
  if (reason === 'SAMPLE_REMOVED' && source !== 'SAMPLE') throw new Refusal('NOT_A_SAMPLE');
}
