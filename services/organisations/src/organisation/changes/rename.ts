import { organisationRenamed } from '@samspill/events/organisations/organisation-renamed.v1';
import { CalendarDate } from '@samspill/values/calendar-date';
import { osloDate } from '@samspill/values/oslo-time';
import { givenOrNull } from '@samspill/values/parse';
import { requireNotFuture } from '../days.ts';
import { readName, withName } from '../name-history.ts';
import type { Said } from '../field-sources.ts';
import { type Organisation, about, changed, requireActive } from '../organisation.ts';

export interface RenamingInput extends Said {
  readonly name: string;
  /** First day of the new name. Left out: today. */
  readonly validFrom?: string | null;
}

export interface Renaming extends Said {
  readonly name: string;
  readonly validFrom: CalendarDate | null;
}

export function readRenaming({ name, validFrom, saidBy = null }: RenamingInput): Renaming {
  return { name: readName(name), validFrom: givenOrNull(CalendarDate, validFrom, 'validFrom'), saidBy };
}

/** Refuses the same name (NOTHING_CHANGES), a day ahead, and a day before the current name began. */
export function rename(organisation: Organisation, { name, validFrom, saidBy = null }: Renaming, at: Date) {
  requireActive(organisation);
  requireNotFuture('validFrom', validFrom, at);
  const from = validFrom ?? osloDate(at);
  const { changes, state } = changed(
    organisation,
    { name, names: withName(organisation.names, name, from) },
    at,
    { saidBy },
  );
  const told = { state, name, previousName: organisation.name, validFrom: from };
  return { changes, event: organisationRenamed(organisation.id, at, told, about(organisation)) } as const;
}
