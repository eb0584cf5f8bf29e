import type { RefusalCode } from '@samspill/values/refusals/catalogue';
import { Refusal, type RefusalDetails } from '@samspill/values/refusals/refusal';
import { csvExamples, type CsvColumn, type CsvRow } from './csv-columns.ts';

/** A cell that cannot be read: which column, for whoever mends it. */
export class CellRefused extends Refusal {
  constructor(
    refusal: RefusalCode,
    readonly column: CsvColumn,
    details: RefusalDetails = {},
  ) {
    const example = refusal === 'CSV_CELL_UNREADABLE' ? { example: csvExamples[column] ?? '' } : {};
    super(refusal, { ...details, ...example, field: column });
  }
}

/** What is refused here is refused of this column. */
export function inColumn<T>(column: CsvColumn, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw new CellRefused(error.code, column, error.details);
    throw error;
  }
}

/** Null where it is empty. */
export function text(row: CsvRow, column: CsvColumn): string | null {
  return row[column] === '' ? null : row[column];
}

export function words(row: CsvRow, column: CsvColumn): string[] {
  return row[column].split(/\s+/).filter((word) => word !== '');
}

/** A day as spreadsheets here write it, 31.12.2026, becomes YYYY-MM-DD. What is neither is for its reader to refuse. */
export function day(given: string): string {
  const [, date, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(given) ?? [];
  return year === undefined ? given : `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`;
}

/** So does a time, 9.30 or 17:00:00, become HH:MM. */
export function clock(given: string): string {
  const [, hour, minute] = /^(\d{1,2})[.:](\d{2})(?:[.:]00)?$/.exec(given) ?? [];
  return minute === undefined ? given : `${hour!.padStart(2, '0')}:${minute}`;
}

/** A number that is a name, such as kommunenummer 0301: spreadsheets take the zero before it away. */
export function padded(given: string, length: number): string {
  return given.length === length - 1 && /^\d+$/.test(given) ? `0${given}` : given;
}

export function wholeNumber(row: CsvRow, column: CsvColumn): number | null {
  const given = text(row, column);
  if (given === null) return null;
  if (!/^\d{1,9}$/.test(given)) throw new CellRefused('CSV_CELL_UNREADABLE', column);
  return Number(given);
}

/** Degrees, with a comma or a point. */
export function degrees(row: CsvRow, column: CsvColumn): number | null {
  const given = text(row, column);
  if (given === null) return null;
  if (!/^-?\d{1,3}(?:[.,]\d{1,12})?$/.test(given)) throw new CellRefused('CSV_CELL_UNREADABLE', column);
  return Number(given.replace(',', '.'));
}

export function code<Code extends string>(
  row: CsvRow,
  column: CsvColumn,
  known: readonly Code[],
): Code | null {
  const given = text(row, column)?.toUpperCase() ?? null;
  if (given === null) return null;
  const found = known.find((each) => each === given);
  if (found === undefined) throw new CellRefused('CSV_CELL_UNREADABLE', column);
  return found;
}

export function codes<Code extends string>(row: CsvRow, column: CsvColumn, known: readonly Code[]): Code[] {
  return words(row, column).map((word) => code({ ...row, [column]: word }, column, known)!);
}

/** `yes`, or nothing; ja and no, nei too. */
export function yes(row: CsvRow, column: CsvColumn): boolean {
  const given = row[column].toLowerCase();
  if (!['', 'yes', 'no', 'ja', 'nei'].includes(given)) throw new CellRefused('CSV_CELL_UNREADABLE', column);
  return given === 'yes' || given === 'ja';
}
