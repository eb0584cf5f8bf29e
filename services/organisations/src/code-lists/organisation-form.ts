/**
 * Forms of Enhetsregisteret (organisasjonsform) that actors in this field have, of its 44.
 * Source: Brønnøysundregistrene, `/organisasjonsformer`. Sole proprietorships (ENK) are left out: that number is a
 * person's business, and what the register says of it is about a person.
 */
export const organisationForms = {
  FLI: 'Forening/lag/innretning',
  STI: 'Stiftelse',
  SA: 'Samvirkeforetak',
  AS: 'Aksjeselskap',
  KOMM: 'Kommune',
  FYLK: 'Fylkeskommune',
  ORGL: 'Organisasjonsledd',
  ADOS: 'Administrativ enhet - offentlig sektor',
  KF: 'Kommunalt foretak',
  IKS: 'Interkommunalt selskap',
  KIRK: 'Den norske kirke',
  ANNA: 'Annen juridisk person',
  STAT: 'Staten',
  BEDR: 'Underenhet til næringsdrivende og offentlig forvaltning',
  AAFY: 'Underenhet til ikke-næringsdrivende',
} as const;

export type OrganisationForm = keyof typeof organisationForms;
