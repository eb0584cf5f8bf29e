import type { EventDefinition } from '@samspill/events/define-event';

/** `no.samspill.activities.activity_published.v1` → `ACTIVITY_PUBLISHED`: the same fact in every version. */
export function kindOf(type: string): string {
  return type.split('.')[3]!.toUpperCase();
}

/** The kinds of these facts, each with what the fact says of itself. */
export function kindsOf(
  facts: readonly Pick<EventDefinition<never>, 'type' | 'description'>[],
): ReadonlyMap<string, string> {
  return new Map(facts.map(({ type, description }) => [kindOf(type), description]));
}

/** As the values of an enum. */
export function kindsInSdl(kinds: ReadonlyMap<string, string>): string {
  return [...kinds].map(([kind, description]) => `  ${JSON.stringify(description)}\n  ${kind}`).join('\n');
}
