import { type Statement, statementsAbout } from '@samspill/service-kit/testing/statements-about';

/** The statements that `work` sends about organisations. */
export function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  return statementsAbout(/"organisation"/, work);
}
