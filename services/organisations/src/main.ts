import { runService } from '@samspill/service-kit/run-service';
import { organisationsEnv } from './env.ts';
import { start } from './start.ts';

await runService({ name: 'organisations', definition: organisationsEnv, start, env: process.env });
