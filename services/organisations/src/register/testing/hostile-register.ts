import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { pretty } from './a-unit.ts';

type Fault = '429' | '503' | 'cut' | 'empty' | 'hangup';

export interface HostileRegister {
  readonly url: string;
  /** Units as they are now, by number; a status for one that is not answered with a body. */
  readonly units: Map<string, Record<string, unknown> | number>;
  /** What has changed, in order. */
  readonly updates: object[];
  /** Pages of voluntary organisations. */
  readonly voluntary: object[][];
  /** The file of all units. */
  dump: { readonly units: readonly object[]; readonly modified: Date };
  /** What the next requests meet, one each. */
  readonly faults: Fault[];
  /** The page before comes again once. */
  repeatPage: boolean;
  repeatVoluntary: boolean;
  /** Units are asked for at an address that is no more; the changes are told where they were. */
  unitsHaveMoved: boolean;
  /** What the next files are sent as: half of one, nothing, or a page for people, with 200 and the same date. */
  readonly fileFaults: ('half' | 'html' | 'empty')[];
  /** Larger pages of changes are refused with 400. */
  pageSizeMax: number;
  /** Paths asked for. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A server with both registers' addresses that does what theirs have been seen to do. */
export async function hostileRegister(): Promise<HostileRegister> {
  const register: Omit<HostileRegister, 'url' | 'close'> = {
    units: new Map(),
    updates: [],
    voluntary: [],
    dump: { units: [], modified: new Date('2026-06-01T03:00:00Z') },
    faults: [],
    repeatPage: false,
    repeatVoluntary: false,
    unitsHaveMoved: false,
    fileFaults: [],
    pageSizeMax: 10_000,
    asked: [],
  };
  const server = createServer((request, response) => answer(register, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return Object.assign(register, {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

function answer(
  register: Omit<HostileRegister, 'url' | 'close'>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const url = new URL(request.url!, 'http://register.invalid');
  register.asked.push(url.pathname + url.search);
  const json = (body: unknown, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const fault = register.faults.shift();
  if (fault === '429') return response.writeHead(429, { 'retry-after': '1' }).end();
  if (fault === '503') return response.writeHead(503).end();
  if (fault === 'empty') return response.writeHead(200).end('');
  if (fault === 'cut') return response.writeHead(200).end('{ "_embedded" : { "oppdaterte');
  if (fault === 'hangup') return request.socket.destroy();

  const path = url.pathname.replace(/^\/(?:enhets|frivillighets)registeret\/api/, '');
  if (path.endsWith('/lastned')) return lastned(register, path, request, response);
  if (path.startsWith('/oppdateringer/')) return json(...changes(register, path, url.searchParams));
  if (path === '/frivillige-organisasjoner') {
    const asked = Number(url.searchParams.get('searchAfter') ?? 0);
    const repeated = register.repeatVoluntary && asked > 0;
    if (repeated) register.repeatVoluntary = false;
    const n = repeated ? asked - 1 : asked;
    const next =
      n + 1 < register.voluntary.length ? { next: { href: `x?size=100&searchAfter=${n + 1}` } } : {};
    return json({ _embedded: { frivilligeOrganisasjoner: register.voluntary[n] ?? [] }, _links: next });
  }
  if (register.unitsHaveMoved) return response.writeHead(404).end('<html>');
  const asked = url.searchParams.get('organisasjonsnummer');
  if (asked !== null) {
    const listed = asked.split(',').map((number) => register.units.get(number));
    return json({
      _embedded: { enheter: listed.filter((unit) => typeof unit === 'object' && 'navn' in unit) },
      page: {},
    });
  }
  const unit: Record<string, unknown> | number = register.units.get(path.split('/').at(-1)!) ?? 404;
  return typeof unit === 'number' ? response.writeHead(unit).end() : json(unit);
}

function lastned(
  { dump, fileFaults }: Pick<HostileRegister, 'dump' | 'fileFaults'>,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const bytes = gzipSync(pretty(path.startsWith('/under') ? [] : dump.units));
  const isHead = request.method === 'HEAD';
  const fault = isHead ? undefined : fileFaults.shift();
  response.writeHead(200, {
    'last-modified': dump.modified.toUTCString(),
    etag: `"${dump.units.length}"`,
    ...(fault === undefined && { 'content-length': bytes.length }),
  });
  if (isHead) return response.end();
  if (fault === 'empty') return response.end();
  if (fault === 'html') return response.end('<html>Vedlikehold</html>');
  return response.end(fault === 'half' ? bytes.subarray(0, bytes.length / 2) : bytes);
}

function changes(
  register: Pick<HostileRegister, 'updates' | 'pageSizeMax' | 'repeatPage'>,
  path: string,
  query: URLSearchParams,
): [unknown, number] {
  const size = Number(query.get('size') ?? 20);
  if (size > register.pageSizeMax) return [{ feilmelding: 'for stor' }, 400];
  const from = Number(query.get('oppdateringsid') ?? 0);
  const since = new Date(query.get('dato') ?? 0);
  const all = path.endsWith('/underenheter')
    ? []
    : (register.updates as { oppdateringsid: number; dato: string }[]);
  const repeated = register.repeatPage && from > 0;
  if (repeated) register.repeatPage = false;
  const wanted = all.filter(
    ({ oppdateringsid, dato }) => (repeated || oppdateringsid >= from) && !(new Date(dato) < since),
  );
  const page = wanted.slice(0, size);
  return [
    page.length === 0 ? { page: { size } } : { _embedded: { oppdaterteEnheter: page }, page: { size } },
    200,
  ];
}
