import type { OperatorViewer } from '@samspill/service-kit/viewer';
import { HUB_PARTY } from '@samspill/values/party';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { KeyLookup } from '../key/key-lookup.ts';

export const TEST_KEY = { secret: 'samspill_test-key', id: 'test' };

export const TEST_OPERATOR: OperatorViewer = { role: 'operator', party: HUB_PARTY, keyId: TEST_KEY.id };

/** The one key there is, without a database. */
export const oneKey: KeyLookup = async (secret) => {
  if (secret !== TEST_KEY.secret) throw new Refusal('WRITE_KEY_UNKNOWN');
  return TEST_OPERATOR;
};
