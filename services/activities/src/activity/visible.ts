import type { Viewer } from '@samspill/service-kit/viewer';
import type { Activity } from './activity.ts';

/** A draft is there for those who write, and for nobody else: not even that it exists. */
export function visibleTo(viewer: Viewer, activity: Activity | null): Activity | null {
  return activity?.status === 'DRAFT' && viewer.role !== 'operator' ? null : activity;
}
