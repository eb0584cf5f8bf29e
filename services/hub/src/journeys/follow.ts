/** One message of a subscription over server-sent events: the cursor it came with, and the fields asked for. */
export interface Followed<Message> {
  readonly id: string;
  readonly message: Message;
}

/**
 * Follows a subscription as a browser's EventSource does. Ends when the stream does, or when whoever reads it leaves
 * its loop. Opened when the first promise resolves, so what happens after that cannot be missed.
 */
export async function follow<Message>(
  url: string,
  query: string,
  { variables = {}, lastEventId }: { variables?: object; lastEventId?: string } = {},
): Promise<AsyncGenerator<Followed<Message>>> {
  const response = await fetch(`${url}/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    },
    body: JSON.stringify({ query, variables }),
  });
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  // Taken hold of before anybody reads: fetch cancels a body that nobody holds when its response is collected.
  const text = response.body!.pipeThrough(new TextDecoderStream());
  return messages<Message>(text);
}

async function* messages<Message>(text: ReadableStream<string>): AsyncGenerator<Followed<Message>> {
  let buffered = '';
  for await (const chunk of text) {
    buffered += chunk;
    const blocks = buffered.split('\n\n');
    buffered = blocks.pop()!;
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
      if (field('event') !== 'next') continue;
      const { data, errors } = JSON.parse(field('data')!) as {
        data?: Record<string, Message>;
        errors?: unknown;
      };
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      yield { id: field('id')!, message: Object.values(data!)[0]! };
    }
  }
}

/** The next `count` messages. Throws when the stream ends before. */
export async function take<T>(stream: AsyncGenerator<T>, count: number): Promise<T[]> {
  const taken: T[] = [];
  while (taken.length < count) {
    const { value, done } = await stream.next();
    if (done) throw new Error(`the stream ended after ${taken.length} of ${count}`);
    taken.push(value);
  }
  return taken;
}
