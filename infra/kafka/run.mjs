// The command line of packages/local-infra/src/kafka/command.ts: `node_modules/.bin/node infra/kafka/run.mjs --help`.
import '@oxc-node/core/register';

const { kafkaCommand } = await import('../../packages/local-infra/src/kafka/command.ts');
await kafkaCommand('node infra/kafka/run.mjs').parseAsync();
