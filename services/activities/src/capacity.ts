import type { Parser } from '@samspill/values/parse';
import { Refusal } from '@samspill/values/refusals/refusal';

/** Seats at one occurrence; a festival day fits. */
export const CAPACITY_MAX = 100_000;

/** A whole number of seats, at least one: CAPACITY_INVALID. None is not a capacity but a cancellation. */
export const Capacity: Parser<number> = {
  parse(input) {
    if (typeof input !== 'number' || !Number.isInteger(input) || input < 1 || input > CAPACITY_MAX) {
      throw new Refusal('CAPACITY_INVALID', { max: CAPACITY_MAX });
    }
    return input;
  },
};
