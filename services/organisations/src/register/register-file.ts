import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Refusal } from '@samspill/values/refusals/refusal';
import { createGunzip } from 'node:zlib';
import { formOf } from './read-elements.ts';
import type { Feed } from './register-rows.ts';

const CHUNK_BYTES = 1 << 18;
const HEAD_BYTES = 64 * 1024;
const MARK = Buffer.from('\uFEFF');

export interface RegisterFile {
  readonly path: string;
  /** `PAGE` is one page of Frivillighetsregisteret, `VOLUNTARY` a list of its organisations. */
  readonly kind: Feed | 'VOLUNTARY' | 'PAGE';
  /** The same for the same bytes, wherever they lie. */
  readonly identity: string;
  /** When it was made, as far as the file knows. */
  readonly asOf: Date;
}

/** Looks into a file, packed or not, and says which register wrote it. Throws REGISTER_SOURCE_UNREADABLE. */
export async function lookInto(path: string): Promise<RegisterFile> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) throw new Refusal('REGISTER_SOURCE_UNREADABLE');
  const head = await headOf(path);
  const text = head.toString('utf8').trimStart();
  if (!/^[[{]/.test(text)) throw new Refusal('REGISTER_SOURCE_UNREADABLE');
  const hash = createHash('sha256').update(`${found.size} ${found.mtimeMs} `).update(head);
  return { path, kind: kindOf(text, head), identity: hash.digest('hex'), asOf: found.mtime };
}

/** Its bytes, unpacked, in pieces. A packed file that was cut off is REGISTER_FILE_CUT by whoever reads the list. */
export async function* chunksOf(
  path: string,
  onBytes: (read: number) => void = () => {},
): AsyncGenerator<Buffer> {
  const mustUnpack = await packed(path);
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  file.on('data', (chunk) => onBytes(chunk.length));
  const chunks = mustUnpack ? file.pipe(createGunzip({ chunkSize: CHUNK_BYTES })) : file;
  file.once('error', (error) => chunks.destroy(error));
  try {
    let isFirst = true;
    for await (const chunk of chunks) {
      yield isFirst ? withoutMark(chunk as Buffer) : (chunk as Buffer);
      isFirst = false;
    }
  } catch (error) {
    // Cut off or spoilt in the middle of what is packed: the list has no end, and that says so.
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_') !== true) throw error;
  } finally {
    file.destroy();
  }
}

/** The mark by which some programs know UTF-8 is no element. */
function withoutMark(chunk: Buffer): Buffer {
  return chunk.subarray(0, MARK.length).equals(MARK) ? chunk.subarray(MARK.length) : chunk;
}

/** Why what begins like this is no file of a register, such as a page for people; null where it is one, packed or not. */
export function objectionToFile(head: Uint8Array): string | null {
  // Takes the mark of UTF-8 away.
  const isList = /^\s*\[/.test(new TextDecoder().decode(head));
  return isList || isPacked(head) ? null : 'something else than a list of units';
}

async function headOf(path: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of chunksOf(path)) {
    pieces.push(piece);
    if ((length += piece.length) >= HEAD_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, HEAD_BYTES);
}

function kindOf(text: string, head: Buffer): RegisterFile['kind'] {
  if (text.startsWith('{')) return 'PAGE';
  if (/"(?:icnpoKategorier|frivilligOrganisasjonsstatus)"/.test(text)) return 'VOLUNTARY';
  const form = formOf(head);
  return form === 'BEDR' || form === 'AAFY' ? 'SUBUNITS' : 'UNITS';
}

async function packed(path: string): Promise<boolean> {
  await using file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
  return isPacked(buffer);
}

function isPacked(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}
