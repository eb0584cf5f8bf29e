import { type Statement, statementsAbout } from '@samspill/service-kit/testing/statements-about';

/** The statements that `work` sends to our tables. */
export function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  return statementsAbout(/"(?:activity|occurrence|place|organiser)"/, work);
}
