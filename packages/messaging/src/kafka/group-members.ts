import { randomInt } from 'node:crypto';
import type { Admin, Broker, Cluster } from 'kafkajs';

/** Tells a follower from every other, also from the one that had its place before. */
export function newPresence(): number {
  return randomInt(1, 2 ** 31);
}

/** The name by which brokers know a client: a member of a group carries it, and with it the presence. */
export function clientIdOf(service: string, presence: number): string {
  return `samspill-${service}-${presence.toString(16).padStart(8, '0')}`;
}

/** Null: none of our followers. */
export function presenceIn(clientId: string): number | null {
  const hex = /^samspill-.+-([0-9a-f]{8})$/.exec(clientId)?.[1];
  return hex === undefined ? null : Number.parseInt(hex, 16);
}

export interface Membership {
  readonly admin: Admin;
  readonly cluster: Cluster;
  readonly groupId: string;
  /** Of whoever is about to join. */
  readonly presence: number;
  /** Those of the presences that somebody shows. */
  readonly present: (presences: readonly number[]) => Promise<ReadonlySet<number>>;
}

/**
 * Says in the name of members that are gone that they leave. A group that somebody joins waits for all of its members, and
 * the broker takes six seconds to see that one was killed; PostgreSQL has seen it at once. One that is there all the same
 * is told so by its next heartbeat, and joins again.
 *
 * @returns how many
 */
export async function dismissGone({
  admin,
  cluster,
  groupId,
  presence,
  present,
}: Membership): Promise<number> {
  const { groups } = await admin.describeGroups([groupId]);
  const members = (groups[0]?.members ?? []).map(({ memberId, clientId }) => ({
    memberId,
    shown: presenceIn(clientId),
  }));
  const others = members.flatMap(({ shown }) => (shown === null || shown === presence ? [] : [shown]));
  const there = others.length === 0 ? new Set<number>() : await present(others);
  const gone = members.filter(({ shown }) => shown !== null && !there.has(shown));
  if (gone.length === 0) return 0;
  // kafkajs offers this to the member itself alone.
  const coordinator = (await cluster.findGroupCoordinator({ groupId })) as Broker & Leaving;
  for (const { memberId } of gone) {
    await coordinator.leaveGroup({ groupId, memberId }).catch((error: { type?: string }) => {
      // It had left.
      if (error.type !== 'UNKNOWN_MEMBER_ID') throw error;
    });
  }
  return gone.length;
}

interface Leaving {
  leaveGroup(leaving: { groupId: string; memberId: string }): Promise<unknown>;
}
