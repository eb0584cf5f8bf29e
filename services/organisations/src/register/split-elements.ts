/** Room for any unit many times over. What is longer has lost its end, and is cut where the next unit begins. */
export const ELEMENT_BYTES_MAX = 256 * 1024;

/** Number, name and form stand first. */
const HEAD_BYTES = 600;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const SPACE = 0x20;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN = 0x7b;
const CLOSE = 0x7d;

// A look into a table for each byte, and nothing else: three times as fast as comparing.
const ENDS_TEXT = table(QUOTE, BACKSLASH, NEWLINE);
const STRUCTURE = table(QUOTE, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST);

/** The first field of every unit. Inside a text it stands with its quotes escaped, so these bytes are never text. */
export const MARKER = Buffer.from('"organisasjonsnummer"');

export interface ElementReader<Element> {
  /** The bytes of one object; null when they are no JSON after all. They are read at once, and not kept. */
  read(piece: Buffer): Element | null;
  /** Whether one that begins like this is worth reading before its end is looked for. */
  isWanted(head: Buffer): boolean;
  /** Bytes that belong to no element that can be read; null where they do not matter. */
  broken(piece: Buffer): Element | null;
}

/**
 * Cuts one JSON array of objects into its elements as the bytes come, whatever its layout, and builds nothing but them.
 * Field names, braces and quotes inside texts do not matter. Where an element turns out to be broken, it ends where the
 * next unit begins, and reading goes on from there: it takes no other with it.
 */
export class ElementSplitter<Element> {
  readonly #reader: ElementReader<Element>;
  #rest: Buffer = Buffer.alloc(0);
  /** Where in `#rest` to go on. */
  #at = 0;
  /** Whether `#rest` begins with an element. */
  #begun = false;
  #depth = 0;
  #inText = false;
  /** Whether that element is broken, and the next one is looked for. */
  #lost = false;
  #closed = false;

  constructor(reader: ElementReader<Element>) {
    this.#reader = reader;
  }

  /** Whether the array came to its end: a file that was cut off never does. */
  get closed(): boolean {
    return this.#closed;
  }

  /** The elements that these bytes complete. */
  push(chunk: Buffer): Element[] {
    return this.#scan(this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]), false);
  }

  /** What is left when there are no more bytes. */
  end(): Element[] {
    return this.#scan(this.#rest, true);
  }

  #scan(data: Buffer, isLast: boolean): Element[] {
    const { length } = data;
    const elements: Element[] = [];
    const add = (element: Element | null) => element !== null && elements.push(element);
    let at = this.#at;
    let start = this.#begun ? 0 : -1;
    let depth = this.#depth;
    let inText = this.#inText;
    let lost = this.#lost;
    for (;;) {
      if (lost) {
        const next = nextBegin(data, start + 1);
        if (next === -1 && !isLast && length - start <= ELEMENT_BYTES_MAX) break;
        const end = next === -1 ? length : next;
        const piece = data.subarray(start, end);
        add(this.#reader.broken(piece));
        if (next === -1 && isLast) this.#closed ||= endsList(piece);
        at = end;
        [start, depth, inText, lost] = [-1, 0, false, false];
      } else if (at >= length) {
        if (start === -1 || (!isLast && length - start <= ELEMENT_BYTES_MAX)) break;
        lost = true;
      } else if (inText) {
        while (at < length && ENDS_TEXT[data[at]!] === 0) at += 1;
        if (data[at] === BACKSLASH) at += 2;
        else if (at < length) {
          // A line break in a text is no JSON, so there one that lost its end is over.
          inText = false;
          at += 1;
        }
      } else if (depth > 0) {
        while (at < length && STRUCTURE[data[at]!] === 0) at += 1;
        if (at >= length) continue;
        const byte = data[at]!;
        at += 1;
        if (byte === QUOTE) inText = true;
        else if (byte === OPEN || byte === OPEN_LIST) depth += 1;
        else if (--depth === 0) {
          const element = this.#reader.read(data.subarray(start, at));
          if (element === null) lost = true;
          else {
            elements.push(element);
            start = -1;
          }
        }
      } else {
        const byte = data[at]!;
        if (byte === OPEN) {
          const whole = this.#whole(data, at);
          if (whole !== null) {
            elements.push(whole.element);
            at = whole.end;
            continue;
          }
          [start, depth] = [at, 1];
        } else if (byte === CLOSE_LIST) this.#closed = true;
        else if (byte > SPACE && byte !== COMMA && byte !== OPEN_LIST) [start, lost] = [at, true];
        at += 1;
      }
    }
    const from = start === -1 ? Math.min(at, length) : start;
    this.#rest = data.subarray(from);
    this.#at = at - from;
    this.#begun = start !== -1;
    this.#depth = depth;
    this.#inText = inText;
    this.#lost = lost;
    return elements;
  }

  /**
   * What lies between here and where the next one begins, read as one element: JSON of one object that is read to its end is
   * that, whatever is in it. Null where it is none, or nobody wants it: then its end is looked for, sign by sign.
   */
  #whole(data: Buffer, at: number): { readonly element: Element; readonly end: number } | null {
    if (!this.#reader.isWanted(data.subarray(at, at + HEAD_BYTES))) return null;
    let end = nextBegin(data, at + 1);
    while (end > at && (data[end - 1]! <= SPACE || data[end - 1] === COMMA)) end -= 1;
    if (end <= at || data[end - 1] !== CLOSE) return null;
    const element = this.#reader.read(data.subarray(at, end));
    return element === null ? null : { element, end };
  }
}

/** Where the next `{ "organisasjonsnummer"` begins; -1 where these bytes do not say. */
function nextBegin(data: Buffer, from: number): number {
  for (let marker = data.indexOf(MARKER, from); marker !== -1; marker = data.indexOf(MARKER, marker + 1)) {
    let begin = marker - 1;
    while (begin >= from && data[begin]! <= SPACE) begin -= 1;
    if (begin >= from && data[begin] === OPEN) return begin;
  }
  return -1;
}

function endsList(piece: Buffer): boolean {
  return piece
    .toString('latin1', Math.max(0, piece.length - 100))
    .trimEnd()
    .endsWith(']');
}

function table(...bytes: readonly number[]): Uint8Array {
  const marks = new Uint8Array(256);
  for (const byte of bytes) marks[byte] = 1;
  return marks;
}
