import type { OrganisationKind } from '@samspill/events/organisations/organisation-kind';
import { organisationDetailsChanged } from '@samspill/events/organisations/organisation-details-changed.v1';
import { givenOrNull } from '@samspill/values/parse';
import { Refusal } from '@samspill/values/refusals/refusal';
import { WebAddress } from '@samspill/values/web-address';
import { isDeepStrictEqual } from 'node:util';
import { type IcnpoCode, icnpoList } from '../../code-lists/icnpo.ts';
import type { OrganisationForm } from '../../code-lists/organisation-form.ts';
import type { Said } from '../field-sources.ts';
import { type Organisation, about, changed, requireActive } from '../organisation.ts';

/** A field that is left out stays as it is; null empties one that can be empty. */
export interface DetailsInput {
  readonly kind?: OrganisationKind | null;
  readonly form?: OrganisationForm | null;
  readonly icnpo?: readonly string[] | null;
  readonly website?: string | null;
}

export interface Details {
  readonly kind?: OrganisationKind;
  readonly form?: OrganisationForm | null;
  readonly icnpo?: readonly IcnpoCode[];
  readonly website?: WebAddress | null;
}

/** The order in which the fact names what changed. */
const DETAILS = ['kind', 'form', 'icnpo', 'website'] as const;

export function readDetails({ kind, form, icnpo, website }: DetailsInput): Details {
  return {
    // There is always a kind, so null says nothing about it.
    ...(kind != null && { kind }),
    ...(form !== undefined && { form }),
    ...(icnpo !== undefined && { icnpo: icnpoList(icnpo ?? []) }),
    ...(website !== undefined && { website: givenOrNull(WebAddress, website, 'website') }),
  };
}

/** Refuses a form without a number (FORM_NEEDS_A_NUMBER), and details that are so already (NOTHING_CHANGES). */
export function changeDetails(organisation: Organisation, details: Details, at: Date, said: Said = {}) {
  requireActive(organisation);
  if (details.form != null && organisation.organisationNumber === null)
    throw new Refusal('FORM_NEEDS_A_NUMBER', { field: 'form' });
  const differing = DETAILS.filter(
    (field) => details[field] !== undefined && !isDeepStrictEqual(details[field], organisation[field]),
  );
  if (differing.length === 0) throw new Refusal('NOTHING_CHANGES');
  const { changes, state } = changed(organisation, details, at, said);
  const told = { state, changed: differing };
  return {
    changes,
    event: organisationDetailsChanged(organisation.id, at, told, about(organisation)),
  } as const;
}
