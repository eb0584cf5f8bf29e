import { ANONYMOUS } from '@samspill/service-kit/viewer';
import { randomUUID } from 'node:crypto';
import { parse } from 'graphql';
import type { Executor } from '../executor/executor.ts';

const ORGANISERS = parse('query ($id: ID!) { activity(id: $id) { organisers { id } } }');

/** The ids of an activity's organisers, asked of the graph as anyone may; none where it is gone. */
export async function organisersOf(
  executor: Pick<Executor, 'execute'>,
  activityId: string,
): Promise<readonly string[]> {
  const { data } = await executor.execute({
    document: ORGANISERS,
    variables: { id: activityId },
    context: { viewer: ANONYMOUS, language: 'en', correlationId: randomUUID() },
  });
  const activity = data?.['activity'] as { organisers: readonly { id: string }[] } | null | undefined;
  return activity?.organisers.map(({ id }) => id) ?? [];
}
