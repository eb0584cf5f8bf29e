import { createLogger } from '@samspill/service-kit/logger';
import { open } from '../../open.ts';
import { importRegister } from '../import-register.ts';

/** What a process that is going to be killed is told, as JSON in its first argument. */
export interface ImportActorOptions {
  readonly appUrl: string;
  readonly readerUrl: string;
  readonly sources: readonly string[];
  readonly dir: string;
  /** The time it is, for as long as it lives. */
  readonly now: string;
  readonly batchRows: number;
}

// Whoever started it is gone: nobody would stop it any more.
process.stdin.on('end', () => process.exit(1)).resume();
const { appUrl, readerUrl, sources, dir, now, batchRows } = JSON.parse(
  process.argv[2]!,
) as ImportActorOptions;
const service = await open(
  {
    ORGANISATIONS_DATABASE_URL: appUrl,
    ORGANISATIONS_READER_URL: readerUrl,
    HUB_ID: 'test',
    ACCEPT_TEST_NUMBERS: true,
  },
  { logger: createLogger({ service: 'organisations', level: 'error' }), now: () => new Date(now) },
);
await importRegister(service.importing('test'), {
  sources,
  dir,
  batchRows,
  signal: new AbortController().signal,
  listener: {
    begun: (what) => console.log(`begun ${what}`),
    fetched: () => {},
    waiting: () => {},
    dated: () => {},
    reached: ({ elements }) => console.log(`reached ${elements}`),
    finished: () => {},
    lacking: () => {},
    attached: () => {},
    followed: () => {},
  },
});
await service.dispose();
process.exit(0);
