import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endWithSupervisor, tellListening } from '@samspill/service-kit/supervisor-channel';

// A process of the hub as small as can be: it is ready, and does nothing.
endWithSupervisor();
const server = createServer((_, response) => response.end(JSON.stringify({ ready: true })));
server.listen(0, '127.0.0.1', () => tellListening((server.address() as AddressInfo).port));
process.once('SIGTERM', () => process.exit(0));
