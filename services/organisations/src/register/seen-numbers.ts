/** Eight digits say which number it is; the ninth is their check digit. */
const PREFIXES = 100_000_000;

/**
 * Organisation numbers, a bit each: a million of them are some megabytes, since memory that nobody has touched is not
 * there. What is no nine digits is no number.
 */
export class SeenNumbers {
  readonly #bits = new Uint8Array(PREFIXES / 8);

  add(number: string): void {
    const prefix = prefixOf(number);
    if (prefix !== null) this.#bits[prefix >> 3]! |= 1 << (prefix & 7);
  }

  has(number: string): boolean {
    const prefix = prefixOf(number);
    return prefix !== null && (this.#bits[prefix >> 3]! & (1 << (prefix & 7))) !== 0;
  }
}

function prefixOf(number: string): number | null {
  return number.length === 9 ? Math.floor(Number(number) / 10) || null : null;
}
