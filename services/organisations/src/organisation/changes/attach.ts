import { organisationAttached } from '@samspill/events/organisations/organisation-attached.v1';
import type { OrganisationId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Said } from '../field-sources.ts';
import { type Organisation, about, changed, requireActive } from '../organisation.ts';

/** How many organisations may stand below each other, the topmost and the lowest included. */
export const LEVELS_MAX = 8;

/** Where the two stand before they are joined. */
export interface Lineage {
  /** The parent's own parents, nearest first. */
  readonly aboveParent: readonly OrganisationId[];
  /** How many levels of branches the organisation has below itself; 0 for none. */
  readonly levelsBelow: number;
}

/** Makes it a branch of another. Nobody may come to stand above itself: PARENT_IS_BELOW. */
export function attach(
  organisation: Organisation,
  parent: Organisation,
  lineage: Lineage,
  at: Date,
  said: Said = {},
) {
  requireActive(organisation);
  if (parent.status !== 'ACTIVE') throw new Refusal('PARENT_CLOSED');
  if ([parent.id, ...lineage.aboveParent].includes(organisation.id)) throw new Refusal('PARENT_IS_BELOW');
  const levels = lineage.aboveParent.length + 2 + lineage.levelsBelow;
  if (levels > LEVELS_MAX) throw new Refusal('PARENTS_TOO_DEEP', { max: LEVELS_MAX });
  return withParent(organisation, parent.id, at, said);
}

/** Stands alone again. A closed one too: its parent may be withdrawn. */
export function detach(organisation: Organisation, at: Date, said: Said = {}) {
  return withParent(organisation, null, at, said);
}

function withParent(organisation: Organisation, parentId: OrganisationId | null, at: Date, said: Said) {
  if (organisation.parentId === parentId) throw new Refusal('NOTHING_CHANGES');
  const { changes, state } = changed(organisation, { parentId }, at, said);
  const told = { state, previousParentId: organisation.parentId };
  return { changes, event: organisationAttached(organisation.id, at, told, about(organisation)) } as const;
}
