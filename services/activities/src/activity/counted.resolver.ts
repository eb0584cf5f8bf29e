import type { Connection } from '@samspill/service-kit/connection';
import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Activity } from './activity.ts';
import { ActivityConnection } from './activity.type.ts';

/** A list that can say how long it is, when asked. */
export interface Counted extends Connection<Activity> {
  count(): Promise<number>;
}

@Resolver(() => ActivityConnection)
export class ActivityCountResolver {
  @FieldResolver(() => Int, { description: 'How long the whole list is, all pages together.' })
  totalCount(@Root() list: Counted) {
    return list.count();
  }
}
