import { Refusal } from '@samspill/values/refusals/refusal';
import { parse } from 'csv-parse/sync';

/** A spreadsheet of every offer in the country is smaller. */
export const CSV_BYTES_MAX = 50_000_000;

export interface TableRow<Column extends string> {
  /** In the file, from 1; the first line of a row that has several. */
  readonly line: number;
  /** Empty where nothing is said. */
  readonly row: Readonly<Record<Column, string>>;
}

/** Which columns a table may have, and which it must. */
export interface TableShape<Column extends string> {
  readonly columns: readonly Column[];
  readonly needed: readonly Column[];
}

/**
 * The rows of a table as Norwegian spreadsheets write it: semicolons, commas or tabs; UTF-8 with or without its mark, UTF-16 or
 * Windows-1252. CSV_UNREADABLE, CSV_COLUMN_UNKNOWN, CSV_COLUMN_MISSING.
 */
export function readTable<Column extends string>(
  bytes: Uint8Array,
  { columns: known, needed: must }: TableShape<Column>,
): readonly TableRow<Column>[] {
  if (bytes.length > CSV_BYTES_MAX) throw new Refusal('CSV_UNREADABLE', { line: 1 });
  // By this line some programs say which sign stands between the cells. It keeps its place, for the numbers of those below.
  const text = decoded(bytes).replace(/^sep=.(?=[\r\n])/i, '');
  const records = recordsIn(text);
  const [header, ...rest] = records;
  if (!header) throw new Refusal('CSV_UNREADABLE', { line: 1 });
  const columns = withoutEmptyEnd(header.record.map((name) => name.trim().toLowerCase()));
  const filled = records.find(({ record }) => withoutEmptyEnd(record).length > columns.length);
  if (filled) throw new Refusal('CSV_UNREADABLE', { line: filled.line });
  for (const [i, name] of columns.entries()) {
    const fits = (known as readonly string[]).includes(name) && columns.indexOf(name) === i;
    // By its place: what stands there may be anything.
    if (!fits) throw new Refusal('CSV_COLUMN_UNKNOWN', { column: i + 1 });
  }
  for (const needed of must) {
    if (!columns.includes(needed)) throw new Refusal('CSV_COLUMN_MISSING', { column: needed });
  }
  const cellsOf = (record: readonly string[]) =>
    Object.fromEntries(known.map((name) => [name, unescaped(record[columns.indexOf(name)] ?? '')]));
  return rest
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
    .map(({ line, record }) => ({ line, row: cellsOf(record) as TableRow<Column>['row'] }));
}

/** A spreadsheet writes columns that once had something in them. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

function recordsIn(text: string): { line: number; record: string[] }[] {
  try {
    const found = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      // A table that two programs have written in may have two sorts.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return found.map(({ info, record }) => ({
      line: info.lines - record.join('').split('\n').length + 1,
      record,
    }));
  } catch (error) {
    const { lines = 1 } = error as { lines?: number };
    throw new Refusal('CSV_UNREADABLE', { line: lines });
  }
}

function decoded(bytes: Uint8Array): string {
  // What spreadsheets call Unicode text.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    // Takes the mark away, too.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function delimiterOf(text: string): string {
  const header = /^[\r\n]*([^\r\n]*)/.exec(text)![1]!;
  const counts = [';', ',', '\t'].map((sign) => [header.split(sign).length, sign] as const);
  return counts.toSorted(([one], [other]) => other - one)[0]![1];
}

/** What a spreadsheet would take for a formula is written with an apostrophe before it. */
function unescaped(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '').trim();
}
