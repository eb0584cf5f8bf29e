import { codeListEnum } from '@samspill/service-kit/code-list-enum';
import { gapTexts } from './gap-texts.ts';

export const OrganisationGapEnum = codeListEnum(
  'OrganisationGapCode',
  'What a record can lack, worth most first.',
  Object.fromEntries(Object.entries(gapTexts).map(([code, { en }]) => [code, en])),
);
