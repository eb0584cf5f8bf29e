import { osloDate, osloTime } from '@samspill/values/oslo-time';

/** As clocks in Norway show it, to the minute: `2026-09-07T17:00`. For showing, not for counting: in October an hour comes twice. */
export function localTime(instant: Date): string {
  return `${osloDate(instant)}T${osloTime(instant)}`;
}
