import type { Role } from './cast.ts';
import type { ChaosResult } from './chaos.ts';
import type { Fault } from './faults.ts';

/** A way of doing it wrong with Kafka, and where that has to show. */
export interface KafkaControl {
  readonly fault: Fault;
  /** Kill one of these where it does harm; or none, where it shows without. */
  readonly victim: Role;
  readonly kills: 0 | 1;
  readonly shows: (result: ChaosResult) => boolean;
}

export const KAFKA_CONTROLS: readonly KafkaControl[] = [
  {
    fault: 'mark before publishing',
    victim: 'publisher',
    kills: 1,
    // Followers that join later have from history what the topic lacks: the topic itself tells.
    shows: ({ topics }) => topics.wrong > 0,
  },
  {
    fault: 'auto-resolve with break',
    victim: 'consumer',
    kills: 0,
    shows: ({ findings }) => findings.effectsLost.length > 0,
  },
  {
    fault: 'naive cursor',
    victim: 'sequencer',
    kills: 0,
    shows: ({ findings }) => findings.lost.length > 0,
  },
];

export const CONTROL_MUTATIONS = 150;
