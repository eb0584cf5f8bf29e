import { defineRefusals } from './define-refusals.ts';

export const areaRefusals = defineRefusals({
  MUNICIPALITY_UNKNOWN: {
    kind: 'input',
    nb: 'Kommunenummeret er ikke kjent. Bruk fire sifre, med null foran der det hører til, og et nummer som har vært i bruk siden 2020.',
    nn: 'Kommunenummeret er ikkje kjent. Bruk fire siffer, med null framfor der det høyrer til, og eit nummer som har vore i bruk sidan 2020.',
    en: 'The municipality number is not known. Use four digits, with the leading zero where it has one, and a number in use since 2020.',
  },
  MUNICIPALITY_SPLIT: {
    kind: 'input',
    nb: 'Kommune {number} er delt. Velg hvilken av dagens kommuner det gjelder: {candidates}.',
    nn: 'Kommune {number} er delt. Vel kva for ein av dagens kommunar det gjeld: {candidates}.',
    en: "Municipality {number} has been split. Choose which of today's municipalities is meant: {candidates}.",
  },
  COUNTY_UNKNOWN: {
    kind: 'input',
    nb: 'Fylkesnummeret er ikke kjent. Bruk to sifre, med null foran der det hører til.',
    nn: 'Fylkesnummeret er ikkje kjent. Bruk to siffer, med null framfor der det høyrer til.',
    en: 'The county number is not known. Use two digits, with the leading zero where it has one.',
  },
  DISTRICT_UNKNOWN: {
    kind: 'input',
    nb: 'Bydelsnummeret er ikke kjent. Det har seks sifre, og bare Oslo, Stavanger, Bergen og Trondheim har bydeler her.',
    nn: 'Bydelsnummeret er ikkje kjent. Det har seks siffer, og berre Oslo, Stavanger, Bergen og Trondheim har bydelar her.',
    en: 'The district number is not known. It has six digits, and only Oslo, Stavanger, Bergen and Trondheim have districts here.',
  },
});
