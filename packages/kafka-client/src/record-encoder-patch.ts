import { putInPlaceOf } from './inside-kafkajs.ts';

type Bytes = string | Buffer | null | undefined;

/** A message, and its place in the batch that it is sent in. */
export interface RecordToEncode {
  readonly offsetDelta?: number;
  /** In ms after the first of the batch. */
  readonly timestampDelta?: number;
  readonly key?: Bytes;
  readonly value?: Bytes;
  readonly headers?: Readonly<Record<string, Bytes | readonly Bytes[]>>;
}

/** What of kafkajs's encoder is asked for when a batch is put together. */
export interface EncodedRecord {
  readonly buf: Buffer;
  readonly buffer: Buffer;
}

/**
 * kafkajs 2.2.4 makes and clears a buffer of 512 bytes for each header of each message, and others for every number:
 * of a publisher that has a backlog to send it is more than half the work. Here each message has one buffer, of its
 * size, with the same bytes in it.
 *
 * Done once a process, before the first message; says whether it is in place. A kafkajs of another shape is left as it
 * is: it works, it is only slow.
 */
export function encodeRecordsAtOnce(): boolean {
  return putInPlaceOf(ENCODER, 'kafkajs/src/protocol/requests/produce/v3/request', encodeRecord);
}

const ENCODER = 'kafkajs/src/protocol/recordBatch/record/v0';

/** As Kafka's protocol has it: a record of magic 2, of which lengths and small numbers are zigzag varints. */
export function encodeRecord(record: RecordToEncode): EncodedRecord {
  const { offsetDelta = 0, timestampDelta = 0, key, value, headers = {} } = record;
  const named: Bytes[] = [];
  for (const name of Object.keys(headers)) {
    const given = headers[name];
    for (const each of Array.isArray(given) ? (given as readonly Bytes[]) : [given as Bytes])
      named.push(name, each);
  }
  const parts = [key, value, ...named];
  const lengths = parts.map(lengthOf);
  let size = 1 + varIntSize(timestampDelta) + varIntSize(offsetDelta) + varIntSize(named.length / 2);
  for (const length of lengths) size += varIntSize(length) + Math.max(0, length);

  const buf = Buffer.allocUnsafe(varIntSize(size) + size);
  let at = writeVarInt(buf, size, 0);
  // Attributes: there are none.
  buf[at++] = 0;
  at = writeVarInt(buf, timestampDelta, at);
  at = writeVarInt(buf, offsetDelta, at);
  for (const [i, part] of parts.entries()) {
    if (i === KEY_AND_VALUE) at = writeVarInt(buf, named.length / 2, at);
    at = writeVarInt(buf, lengths[i]!, at);
    if (part === null || part === undefined) continue;
    at += typeof part === 'string' ? buf.write(part, at) : part.copy(buf, at);
  }
  if (named.length === 0) writeVarInt(buf, 0, at);
  return { buf, buffer: buf };
}

const KEY_AND_VALUE = 2;

/** −1 for nothing, which is not the same as empty. */
function lengthOf(part: Bytes): number {
  return part === null || part === undefined ? -1 : Buffer.byteLength(part);
}

/** Of whole numbers up to 2⁵², also negative ones. */
function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function varIntSize(value: number): number {
  let size = 1;
  for (let rest = zigzag(value); rest >= 128; rest = Math.floor(rest / 128)) size += 1;
  return size;
}

/** @returns where it goes on */
function writeVarInt(buf: Buffer, value: number, at: number): number {
  let rest = zigzag(value);
  for (; rest >= 128; rest = Math.floor(rest / 128)) buf[at++] = (rest % 128) + 128;
  buf[at++] = rest;
  return at;
}
