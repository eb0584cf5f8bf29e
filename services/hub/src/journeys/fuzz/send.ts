import { WebSocket } from 'ws';
import type { Answer } from './fault-of.ts';
import type { GeneratedOperation } from './generated-operation.ts';

/** A live subscription is left alone after this long: that it opened is the answer. */
export const LISTEN_MS = 40;

export interface Target {
  readonly url: string;
  readonly writeKey?: string;
}

export type Send = (target: Target, operation: GeneratedOperation) => Promise<Answer>;

const LANGUAGE = 'nn';
const NOTHING_YET = JSON.stringify({ data: null });

function bodyOf({ query, variables, operationName }: GeneratedOperation): string {
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  return `{"query":${JSON.stringify(query)},"variables":${variables}${name}}`;
}

const headersOf = ({ writeKey }: Target) => ({
  'content-type': 'application/json',
  'accept-language': LANGUAGE,
  ...(writeKey !== undefined && { authorization: `Bearer ${writeKey}` }),
});

export const overHttp: Send = async (target, operation) => {
  const response = await fetch(target.url, {
    method: 'POST',
    headers: headersOf(target),
    body: bodyOf(operation),
  });
  return { status: response.status, body: await response.text() };
};

/** The first result of the stream, or the refusal to open it. */
export const overSse: Send = async (target, operation) => {
  const leave = new AbortController();
  const response = await fetch(`${target.url}/stream`, {
    method: 'POST',
    headers: { ...headersOf(target), accept: 'text/event-stream' },
    body: bodyOf(operation),
    signal: leave.signal,
  });
  if (response.status !== 200) return { status: response.status, body: await response.text() };
  const timer = setTimeout(() => leave.abort(), LISTEN_MS);
  let text = '';
  try {
    for await (const chunk of response.body!) {
      text += Buffer.from(chunk).toString();
      const first = /^data: (.+)$/m.exec(text);
      if (first && text.endsWith('\n\n')) return { status: 200, body: first[1]! };
    }
  } catch (error) {
    if (!leave.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    leave.abort();
  }
  return { status: 200, body: NOTHING_YET };
};

/** A connection of its own, the first message about the operation. */
export const overWebsocket: Send = (target, operation) =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(target.url.replace(/^http/, 'ws'), 'graphql-transport-ws', {
      headers: headersOf(target),
    });
    let timer: NodeJS.Timeout | undefined;
    const answer = (body: string) => {
      clearTimeout(timer);
      socket.terminate();
      resolve({ status: 200, body });
    };
    socket.on('error', reject);
    // 4400 says that the message was none of the protocol: a refusal too.
    socket.on('close', (code) =>
      code === 4400 ? answer(NOTHING_YET) : resolve({ status: 599, body: `closed with ${code}` }),
    );
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (data: Buffer) => {
      const { type, payload } = JSON.parse(data.toString()) as { type: string; payload?: unknown };
      if (type === 'connection_ack') {
        socket.send(`{"id":"1","type":"subscribe","payload":${bodyOf(operation)}}`);
        timer = setTimeout(answer, LISTEN_MS, NOTHING_YET);
      } else if (type === 'next') answer(JSON.stringify(payload));
      else if (type === 'error') answer(JSON.stringify({ errors: payload }));
      else if (type === 'complete') answer(NOTHING_YET);
    });
  });
