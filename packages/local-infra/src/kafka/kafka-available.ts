import { findCommand, findJava, JAVA_MAJOR_MIN } from './java.ts';
import { fetchedJars } from './kafka-jars.ts';

export interface KafkaAvailability {
  readonly available: boolean;
  /** One sentence: where a broker comes from, or what is missing. */
  readonly why: string;
  /** The brokers that `KAFKA_BROKERS` names; null when one has to be started here. */
  readonly brokers: string | null;
}

/** Whether a Kafka can be had: one whose address is given, or one that this machine can run. Fetches nothing. */
export function kafkaAvailable(
  env: Readonly<Record<string, string | undefined>> = process.env,
): KafkaAvailability {
  const brokers = env['KAFKA_BROKERS']?.trim() ?? '';
  if (brokers !== '') return { available: true, why: `KAFKA_BROKERS names ${brokers}.`, brokers };
  const java = findJava(env);
  if (java === null) {
    return none(`KAFKA_BROKERS is not set, and there is no Java ${JAVA_MAJOR_MIN} or newer here.`);
  }
  if (fetchedJars() !== null) {
    return { available: true, why: `Java ${java.major} runs the Kafka fetched before.`, brokers: null };
  }
  if (findCommand('mvn', env) === null) {
    return none('KAFKA_BROKERS is not set, and there is no Maven (mvn) here to fetch Kafka with.');
  }
  return { available: true, why: `Java ${java.major} and Maven can fetch and run Kafka.`, brokers: null };
}

function none(why: string): KafkaAvailability {
  return { available: false, why, brokers: null };
}
