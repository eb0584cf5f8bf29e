import type { Check } from '@samspill/service-kit/health';
import type { Service } from '@samspill/service-kit/service';
import type { GatewayDatabase } from './database/gateway-database.ts';
import type { ChangeFeed } from './subscriptions/change-feed.ts';

/** What must hold for the gateway to be ready: each service is, each stream is followed, and its own database answers. */
export function gatewayChecks(
  services: readonly Pick<Service, 'name' | 'ready'>[],
  feeds: Readonly<Record<string, ChangeFeed>>,
  database: GatewayDatabase | null,
): Readonly<Record<string, Check>> {
  const ofServices = services.map((service): [string, Check] => [
    service.name,
    async () => {
      const { ready, checks } = await service.ready();
      const [failing] = Object.entries(checks).find(([, { ok }]) => !ok) ?? ['NOT_READY'];
      if (!ready) throw notReady(failing);
    },
  ]);
  const ofFeeds = Object.entries(feeds).map(([name, feed]): [string, Check] => [
    `following-${name}`,
    async () => {
      if (!feed.following) throw notReady('NOT_FOLLOWING');
    },
  ]);
  const own: [string, Check][] = database === null ? [] : [['gateway', () => database.check()]];
  return Object.fromEntries([...ofServices, ...ofFeeds, ...own]);
}

/** Health shows an error's code. */
function notReady(code: string): Error {
  return Object.assign(new Error('not ready'), { code: code.toUpperCase().replaceAll(/\W/g, '_') });
}
