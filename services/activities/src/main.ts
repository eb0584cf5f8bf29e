import { runService } from '@samspill/service-kit/run-service';
import { activitiesEnv } from './env.ts';
import { start } from './start.ts';

await runService({ name: 'activities', definition: activitiesEnv, start, env: process.env });
