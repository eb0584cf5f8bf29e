import type { CalendarDate } from '@samspill/values/calendar-date';
import { type OrganisationForm, organisationForms } from './organisation-form.ts';

/** Since when, and until when, units of a form are taken from Enhetsregisteret. */
export interface TakenForm {
  readonly form: OrganisationForm;
  readonly from: string;
  /** First day it is no longer taken; null while it is. */
  readonly to: string | null;
}

/** enkeltpersonforetak: its name and number are a person's. */
export const SOLE_PROPRIETORSHIP = 'ENK';

/**
 * Forms that actors in this field have. Dated, so that a change of the list leaves what was imported before explainable.
 * Not on it, and never to be put on it: SOLE_PROPRIETORSHIP.
 */
export const takenForms: readonly TakenForm[] = (Object.keys(organisationForms) as OrganisationForm[]).map(
  (form) => ({ form, from: '2026-01-01', to: null }),
);

/** Forms taken on a day. */
export function formsTakenOn(day: CalendarDate): ReadonlySet<string> {
  return new Set(
    takenForms.filter(({ from, to }) => from <= day && (to === null || day < to)).map(({ form }) => form),
  );
}
