import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parse as parseYaml } from 'yaml';

/** What a topic shall be. */
export interface WantedTopic {
  readonly name: string;
  readonly restricted: boolean;
  readonly partitions: number;
  readonly replicationFactor: number;
  /** Every setting that is not the broker's own, by Kafka's name for it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Principals, such as `User:samspill-activities`. */
  readonly writers: readonly string[];
  readonly readers: readonly string[];
}

export interface Topics {
  readonly topics: readonly WantedTopic[];
  /** Who may be in which consumer groups. */
  readonly groups: readonly { readonly prefix: string; readonly principal: string }[];
  /** Whether restricted topics may lie on a cluster that lets everyone read everything. */
  readonly accessControl: 'required' | 'optional';
}

export type Environment = keyof z.infer<typeof TopicsFile>['environments'];

const HOUR_MS = 3_600_000;
const EVERYONE = 'User:*';
const NAME = /^samspill\.([a-z]+)(\.restricted)?\.v1$/;

const Count = z.int().positive();
const Surroundings = z.strictObject({
  replicationFactor: Count,
  minInSyncReplicas: Count,
  flushEveryMessages: Count.optional(),
  accessControl: z.enum(['required', 'optional']),
});

/** The form of infra/topics.yaml. */
export const TopicsFile = z
  .strictObject({
    partitions: Count.refine((count) => 12 % count === 0, 'divides 12, the streams of a class'),
    retentionDays: Count,
    segmentHours: Count,
    messageBytesMax: Count,
    environments: z.strictObject({ local: Surroundings, production: Surroundings }),
    principal: z.string().regex(/^User:.*\{service\}/, 'is User:…{service}…'),
    topics: z.record(
      z.string(),
      z.strictObject({ readers: z.union([z.literal('everyone'), z.array(z.string())]) }),
    ),
  })
  .superRefine(({ environments, topics }, context) => {
    for (const [environment, { replicationFactor, minInSyncReplicas }] of Object.entries(environments)) {
      if (minInSyncReplicas <= replicationFactor) continue;
      context.addIssue({
        code: 'custom',
        path: ['environments', environment],
        message: 'asks for more replicas in sync than there are',
      });
    }
    const services = new Set(Object.keys(topics).map((name) => NAME.exec(name)?.[1]));
    for (const [name, { readers }] of Object.entries(topics)) {
      const problem = (message: string): void =>
        context.addIssue({ code: 'custom', path: ['topics', name], message });
      if (!NAME.test(name)) problem('is not samspill.<service>.v1 or samspill.<service>.restricted.v1');
      if (readers === 'everyone') {
        if (name.includes('.restricted.')) problem('is restricted: name its readers');
        continue;
      }
      for (const reader of readers) {
        if (!services.has(reader)) problem(`names a reader that has no topic here: ${reader}`);
      }
    }
  });

/** Reads infra/topics.yaml, or a text of its form. Throws with every problem in it. */
export function readTopics(environment: Environment, text: string = fileText()): Topics {
  const { success, data: file, error } = TopicsFile.safeParse(parseYaml(text));
  if (!success) throw new Error(`infra/topics.yaml cannot be used:\n${z.prettifyError(error)}`);
  const around = file.environments[environment];
  const principal = (service: string): string => file.principal.replace('{service}', service);
  const settings = {
    'cleanup.policy': 'delete',
    'retention.ms': String(file.retentionDays * 24 * HOUR_MS),
    'segment.ms': String(file.segmentHours * HOUR_MS),
    'max.message.bytes': String(file.messageBytesMax),
    'message.timestamp.type': 'LogAppendTime',
    'min.insync.replicas': String(around.minInSyncReplicas),
    'unclean.leader.election.enable': 'false',
    ...(around.flushEveryMessages !== undefined && { 'flush.messages': String(around.flushEveryMessages) }),
  };
  const topics = Object.entries(file.topics).map(([name, { readers }]): WantedTopic => {
    const [, service = '', restricted] = NAME.exec(name) ?? [];
    return {
      name,
      restricted: restricted !== undefined,
      partitions: file.partitions,
      replicationFactor: around.replicationFactor,
      settings,
      writers: [principal(service)],
      readers: [
        ...new Set([principal(service), ...(readers === 'everyone' ? [EVERYONE] : readers.map(principal))]),
      ],
    };
  });
  const services = [...new Set(Object.keys(file.topics).map((name) => NAME.exec(name)?.[1] ?? ''))];
  const groups = services.map((service) => ({
    prefix: `samspill.${service}.`,
    principal: principal(service),
  }));
  return { topics, groups, accessControl: around.accessControl };
}

function fileText(): string {
  return readFileSync(new URL('../../../../infra/topics.yaml', import.meta.url), 'utf8');
}
