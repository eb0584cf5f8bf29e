import type { RefusalCode } from '@samspill/values/refusals/catalogue';
import { Refusal, type RefusalDetails } from '@samspill/values/refusals/refusal';
import type { CsvColumn, CsvRow } from './csv-columns.ts';

/** A cell that cannot be read: which column, for whoever mends it. */
export class CellRefused extends Refusal {
  constructor(
    refusal: RefusalCode,
    readonly column: CsvColumn,
    details: RefusalDetails = {},
  ) {
    super(refusal, { ...details, field: column });
  }
}

/** Null where it is empty. */
export function text(row: CsvRow, column: CsvColumn): string | null {
  return row[column] === '' ? null : row[column];
}

export function words(row: CsvRow, column: CsvColumn): string[] {
  return row[column].split(/\s+/).filter((word) => word !== '');
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
