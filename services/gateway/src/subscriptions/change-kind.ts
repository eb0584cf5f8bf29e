import type { EventDefinition } from '@samspill/events/define-event';

/** `no.samspill.activities.activity_published.v1` → `ACTIVITY_PUBLISHED`: the same fact in every version. */
export function kindOf(type: string): string {
  return type.split('.')[3]!.toUpperCase();
}

export function kindsOf(facts: readonly Pick<EventDefinition<never>, 'type'>[]): string[] {
  return [...new Set(facts.map(({ type }) => kindOf(type)))];
}
