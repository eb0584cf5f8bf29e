import type { NewEvent } from '@samspill/events/define-event';
import { osloDate } from '@samspill/values/oslo-time';
import { isDeepStrictEqual } from 'node:util';
import { type Details, changeDetails } from '../organisation/changes/change-details.ts';
import { close } from '../organisation/changes/close.ts';
import { move } from '../organisation/changes/move.ts';
import { isCarriedOn, reopen } from '../organisation/changes/reopen.ts';
import { rename } from '../organisation/changes/rename.ts';
import { mayOverwrite } from '../organisation/field-sources.ts';
import { NAMES_MAX } from '../organisation/name-history.ts';
import type { Organisation, OrganisationChanges } from '../organisation/organisation.ts';
import type { RegisterSays } from './register-says.ts';

const BY_REGISTER = { saidBy: 'REGISTER' } as const;

/**
 * What an organisation becomes when the register speaks, by the rules that everyone's changes go through. Field by
 * field: what someone else has said stays as it is. Deletion in the register closes it whoever said what, since then
 * the number stands for nobody; and what the register closed, it opens. One that someone else closed is left as it was.
 */
export function followRegister(
  organisation: Organisation,
  said: RegisterSays,
  { at, asOf }: { readonly at: Date; readonly asOf: Date },
) {
  let now = organisation;
  // oxlint-disable-next-line typescript/no-explicit-any -- facts of any data
  const events: NewEvent<any>[] = [];
  // oxlint-disable-next-line typescript/no-explicit-any -- a fact of any data
  const take = ({ changes, event }: { changes: OrganisationChanges; event: NewEvent<any> }) => {
    now = { ...now, ...changes };
    events.push(event);
  };
  if (isBack(now, said, asOf)) take(reopen(now, at, BY_REGISTER));
  if (now.status !== 'ACTIVE') return { organisation: now, events };

  if (said.name !== now.name && mayOverwrite(now, 'name') && now.names.length < NAMES_MAX)
    take(rename(now, { name: said.name, validFrom: null, ...BY_REGISTER }, at));
  const { municipalityNumber } = said;
  if (
    municipalityNumber !== null &&
    municipalityNumber !== now.municipalityNumber &&
    mayOverwrite(now, 'municipalityNumber')
  )
    take(move(now, { municipalityNumber, districtNumber: null }, at, BY_REGISTER));
  const details = differing(now, said);
  if (Object.keys(details).length > 0) take(changeDetails(now, details, at, BY_REGISTER));
  if (said.deletedOn !== null) {
    const today = osloDate(at);
    const closedOn = said.deletedOn > today ? today : said.deletedOn;
    take(close(now, { reason: 'DELETED_IN_REGISTER', closedOn, ...BY_REGISTER }, null, at));
  }
  return { organisation: now, events };
}

/** Whether the register has it again, and not only in a file from before it was deleted. */
function isBack(organisation: Organisation, said: RegisterSays, asOf: Date): boolean {
  if (organisation.status !== 'CLOSED' || said.deletedOn !== null || isCarriedOn(organisation)) return false;
  const closed = organisation.fieldSources.status;
  return closed?.source === 'REGISTER' && asOf >= new Date(closed.saidAt);
}

/** Details that the register says otherwise, and may. */
function differing(organisation: Organisation, said: RegisterSays): Details {
  const { form, kind, icnpo, website } = said;
  return {
    // Without its categories the register knows less of the kind than the hub does.
    ...(kind !== organisation.kind && icnpo !== null && mayOverwrite(organisation, 'kind') && { kind }),
    ...(form !== organisation.form && mayOverwrite(organisation, 'form') && { form }),
    ...(icnpo !== null &&
      !isDeepStrictEqual(icnpo, organisation.icnpo) &&
      mayOverwrite(organisation, 'icnpo') && { icnpo }),
    ...(website !== organisation.website && mayOverwrite(organisation, 'website') && { website }),
  };
}
