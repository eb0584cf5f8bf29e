import { namedId } from '@samspill/values/ids';
import type { Branded } from '@samspill/values/parse';

export type SchoolCalendarId = Branded<string, 'SchoolCalendarId'>;

/** Made once for this purpose; it never changes. */
const NAMESPACE = '5f0c3f4e-6a0b-4d0e-9a52-0f6f0d5f7c11';

/** One calendar for each area and school year. */
export function schoolCalendarId(area: string, schoolYear: number): SchoolCalendarId {
  return namedId<SchoolCalendarId>(`${area}/${schoolYear}`, NAMESPACE);
}
