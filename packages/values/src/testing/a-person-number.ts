import fc from 'fast-check';
import { personNumber } from './person-numbers.ts';

/** Of the synthetic series of Skatteetaten (month + 80): nobody has it. Made anew, so that none stands in the repository. */
export const aPersonNumber = fc.sample(personNumber({ monthAdded: 80 }), { numRuns: 1, seed: 1 })[0]!;
