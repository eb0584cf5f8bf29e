import { expect, test } from 'vitest';
import { findCommand } from './java.ts';
import { fetchedJars, kafkaJars } from './kafka-jars.ts';
import { brokerDir, noKafkaOfOurs } from './test-kafka.ts';

const hasMaven = findCommand('mvn', process.env) !== null;

test.skipIf(noKafkaOfOurs || !hasMaven)(
  'of two first fetches one fetches and the other waits for it',
  async () => {
    const tools = brokerDir('samspill-tools-');
    const told: string[][] = [[], []];
    const libs = await Promise.all(
      told.map((lines) => kafkaJars({ tools, log: (line) => lines.push(line) })),
    );
    expect(libs).toEqual([fetchedJars(tools), fetchedJars(tools)]);
    expect(told.flat().filter((line) => line.startsWith('Fetching Kafka'))).toHaveLength(1);
    expect(told.flat().filter((line) => line.endsWith('waiting for it.'))).toHaveLength(1);
    // Once fetched, nothing is said or done.
    const again: string[] = [];
    expect(await kafkaJars({ tools, log: (line) => again.push(line), env: { PATH: '' } })).toBe(libs[0]);
    expect(again).toEqual([]);
  },
);
