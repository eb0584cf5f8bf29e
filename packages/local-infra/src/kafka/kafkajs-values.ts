import { createRequire } from 'node:module';

// kafkajs is CommonJS, and of its exports Node finds only the first by name: these are taken from the whole.
const kafkajs = createRequire(import.meta.url)('kafkajs') as typeof import('kafkajs');

export const {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  ConfigResourceTypes,
  ConfigSource,
  ResourcePatternTypes,
} = kafkajs;
