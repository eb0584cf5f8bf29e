import type { NewEvent } from '@samspill/events/define-event';
import type { OrganisationField } from '@samspill/events/organisations/field-sources';
import { Refusal } from '@samspill/values/refusals/refusal';
import { isDeepStrictEqual } from 'node:util';
import { mayOverwrite, sourceOf } from '../field-sources.ts';
import type { Organisation, OrganisationChanges } from '../organisation.ts';
import { changeDetails } from './change-details.ts';
import { close } from './close.ts';
import { move } from './move.ts';
import { rename } from './rename.ts';

interface Decided {
  readonly changes: OrganisationChanges;
  // oxlint-disable-next-line typescript/no-explicit-any -- a fact of any data
  readonly event: NewEvent<any>;
}

const DETAILS = ['kind', 'icnpo', 'website'] as const;

/**
 * The same actor stood here twice: one without a number goes into the one that has it. What people have said of the one
 * that goes, field by field, is kept by the one that stays wherever only the register or nobody has spoken there. The
 * one that goes is closed as REGISTERED_TWICE, so its id leads to the other from now on.
 */
export function merge(goes: Organisation, stays: Organisation, at: Date) {
  if (goes.numberMissingReason === null) throw new Refusal('ORGANISATION_HAS_A_NUMBER');
  let kept = stays;
  const told: Decided['event'][] = [];
  const take = ({ changes, event }: Decided) => {
    kept = { ...kept, ...changes };
    told.push(event);
  };
  const inherits = (field: OrganisationField & keyof Organisation) =>
    !mayOverwrite(goes, field) && mayOverwrite(kept, field) && !isDeepStrictEqual(goes[field], kept[field]);
  const by = (field: OrganisationField) => ({ saidBy: sourceOf(goes, field).source });

  const closing = close(goes, { reason: 'REGISTERED_TWICE', closedOn: null }, stays, at);
  if (inherits('name')) take(rename(kept, { name: goes.name, validFrom: null, ...by('name') }, at));
  if (inherits('municipalityNumber') || inherits('districtNumber'))
    take(move(kept, goes, at, by('municipalityNumber')));
  // One fact for what one has said.
  const details = Map.groupBy(DETAILS.filter(inherits), (field) => sourceOf(goes, field).source);
  for (const [saidBy, fields] of details)
    take(
      changeDetails(kept, Object.fromEntries(fields.map((field) => [field, goes[field]])), at, { saidBy }),
    );
  return { goes: { ...goes, ...closing.changes }, stays: kept, events: [closing.event, ...told] } as const;
}
