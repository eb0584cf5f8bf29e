import type { Check } from '@samspill/service-kit/health';
import type { Service } from '@samspill/service-kit/service';
import type { ChangeFeed } from './subscriptions/change-feed.ts';

/** What must hold for the gateway to be ready: each service is, and each stream is followed. */
export function gatewayChecks(
  services: readonly Pick<Service, 'name' | 'ready'>[],
  feeds: Readonly<Record<string, ChangeFeed>>,
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
  return Object.fromEntries([...ofServices, ...ofFeeds]);
}

/** Health shows an error's code. */
function notReady(code: string): Error {
  return Object.assign(new Error('not ready'), { code: code.toUpperCase().replaceAll(/\W/g, '_') });
}
