import { once } from 'node:events';
import { registerHooks } from 'node:module';

// Loaded before the hub that `npm run dev` will start next, so that it has less to load when somebody waits for it:
// first libraries, which do not change; then, told "load", our own sources; then, told "go", the hub itself.
const HUB = new URL('../services/hub/src/start/start-hub.ts', import.meta.url);

const libraries = new Set();
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const isOurs = context.parentURL?.includes('/node_modules/') === false;
    if (isOurs && found.url.includes('/node_modules/')) libraries.add(found.url);
    return found;
  },
});

// Whoever would tell us is gone.
const leave = () => process.exit(0);
process.once('disconnect', leave);

for (const url of JSON.parse(process.env.DEV_LIBRARIES)) await import(url);
await told('load');
const { loadServices } = await import(HUB);
await loadServices();
process.send([...libraries]);
await told('go');
process.off('disconnect', leave);
process.disconnect();

async function told(word) {
  const [message] = await once(process, 'message');
  if (message !== word) throw new Error(`told ${message}, and waits for ${word}`);
}
