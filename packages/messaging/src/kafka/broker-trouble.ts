import type { KafkaConnection } from '@samspill/kafka-client/kafka-connection';

/** What a broker, or the way to it, has against us. */
export interface BrokerTrouble {
  /** What is wrong and what to do, in sentences that stand here: it goes into the log as it is. */
  readonly sentence: string;
  /** Whether it can go by itself. What does not is for somebody to mend, and is tried again all the same. */
  readonly passing: boolean;
}

/** Says of an error of kafkajs what it means. Null: it is none of the broker's. */
export function brokerTrouble(error: unknown, { ssl }: Pick<KafkaConnection, 'ssl'>): BrokerTrouble | null {
  const said = causesOf(error);
  const names = said.map(({ name }) => name);
  const text = said.map(({ code, message }) => `${code ?? ''} ${message}`).join('\n');
  if (!names.some((name) => name.startsWith('KafkaJS'))) return null;

  const refused = REFUSALS.find(({ pattern }) => pattern.test(text));
  if (refused !== undefined) return { sentence: refused.sentence, passing: false };
  if (names.includes('KafkaJSSASLAuthenticationError')) {
    return {
      sentence:
        'The brokers do not let us in with this user and password. Look at KAFKA_SASL_MECHANISM, KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD.',
      passing: false,
    };
  }
  if (/Failed to find group coordinator/.test(text)) {
    return {
      sentence:
        'The brokers name nobody who leads our consumer group. They are still starting; or, when it lasts, their access lists are not as infra/topics.yaml says.',
      passing: true,
    };
  }
  if (DROPPED.test(text)) {
    const how =
      ssl === undefined
        ? 'without TLS: perhaps they want KAFKA_TLS=true'
        : 'over TLS: perhaps they do not speak it at this address';
    return {
      sentence: `The brokers do not answer ${how}. Look at KAFKA_BROKERS, and whether they run.`,
      passing: true,
    };
  }
  const { name, code } = said.at(-1)!;
  return { sentence: `The brokers say ${code ?? name}.`, passing: true };
}

/** What never goes by itself, most telling first. */
const REFUSALS: readonly { pattern: RegExp; sentence: string }[] = [
  {
    pattern:
      /SELF_SIGNED_CERT|UNABLE_TO_(?:VERIFY|GET)|CERT_UNTRUSTED|self[- ]signed certificate|unable to verify/i,
    sentence:
      "The brokers' certificate is none that is trusted here. Put the certificate of whoever signed it into a file, and name that in KAFKA_TLS_CA_FILE.",
  },
  {
    pattern: /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/,
    sentence:
      "The brokers' certificate has expired, or is not valid yet. Renew it, and look at the clock here.",
  },
  {
    pattern: /ERR_TLS_CERT_ALTNAME_INVALID|does not match certificate/i,
    sentence:
      "The brokers' certificate is for another name than the one in KAFKA_BROKERS. Use the name that it is for.",
  },
  {
    pattern: /ERR_SSL_WRONG_VERSION_NUMBER|wrong version number|packet length too long/i,
    sentence:
      'The brokers do not speak TLS at this address. Set KAFKA_TLS=false, or name their address for TLS.',
  },
  {
    pattern: /TOPIC_AUTHORIZATION_FAILED|not authorized to access topics/i,
    sentence:
      'The brokers do not let this service at a topic. Its access lists are not as infra/topics.yaml says: apply them.',
  },
  {
    pattern: /GROUP_AUTHORIZATION_FAILED|not authorized to access group/i,
    sentence:
      'The brokers do not let this service into its consumer group. Their access lists are not as infra/topics.yaml says: apply them.',
  },
  {
    pattern: /CLUSTER_AUTHORIZATION_FAILED|cluster authorization failed/i,
    sentence:
      'The brokers do not let this service do what only a cluster operator may. Their access lists are not as infra/topics.yaml says: apply them.',
  },
  {
    pattern:
      /UNSUPPORTED_SASL_MECHANISM|SASL mechanism (?:is )?not (?:enabled|supported)|mechanism .* not supported/i,
    sentence: 'The brokers do not know this way to prove who we are. Look at KAFKA_SASL_MECHANISM.',
  },
  {
    pattern: /UNKNOWN_TOPIC_OR_PARTITION|does not host this topic/i,
    sentence:
      'The brokers do not have the topic, or do not show it to this service. Apply infra/topics.yaml.',
  },
];

const DROPPED =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|Connection timeout|Closed connection|disconnected/i;

interface Said {
  readonly name: string;
  readonly code: string | null;
  readonly message: string;
}

/** The error and what caused it, outermost first. kafkajs hides causes in fields of its own. */
function causesOf(error: unknown): Said[] {
  const said: Said[] = [];
  for (let each = error; each instanceof Error && said.length < CAUSES_MAX;) {
    const { code, type, cause, originalError } = each as Error & Record<string, unknown>;
    const known = typeof type === 'string' ? type : code;
    said.push({ name: each.name, code: typeof known === 'string' ? known : null, message: each.message });
    each = cause ?? originalError;
  }
  return said;
}

const CAUSES_MAX = 8;
