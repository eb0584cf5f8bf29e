import { z } from 'zod';
import { codesOf } from '../codes-of.ts';

const LIST = 'https://openactive.io/accessibility-support#';

/**
 * Whom the offer is adapted for: the six concepts of the OpenActive Accessibility Support list (CC BY 4.0), each
 * with its address there. Not stated means unknown, never "not accessible".
 */
export const accessibilitySupport = {
  VISUAL_IMPAIRMENT: `${LIST}1393f2dc-3fcc-4be9-a99f-f1e51f5ad277`,
  HEARING_IMPAIRMENT: `${LIST}2bfb7228-5969-4927-8435-38b5005a8771`,
  PHYSICAL_IMPAIRMENT: `${LIST}dd026873-6713-4ea1-af5a-08901f651d98`,
  LEARNING_IMPAIRMENT: `${LIST}67902468-fd49-4238-8650-20a22d7f0e40`,
  MENTAL_HEALTH: `${LIST}40b9b11f-bdd3-4aeb-8984-2ecf74a14c7a`,
  SOCIAL_OR_BEHAVIOURAL: `${LIST}69b689d4-be04-4e6d-be56-4ac72ec82444`,
} as const;

export type AccessibilitySupport = keyof typeof accessibilitySupport;
export const AccessibilitySupportSchema = z.enum(codesOf(accessibilitySupport));
