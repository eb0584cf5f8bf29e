/** Letters that have no decomposition in Unicode. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'a',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ŋ: 'n',
  ŧ: 't',
  þ: 't',
  ł: 'l',
  ß: 'ss',
  œ: 'o',
  ı: 'i',
};

/**
 * A word as it is typed without Norwegian and Sámi letters, one form for all the ways that is done: å, aa and a; æ, ä, ae
 * and a; ø, ö, oe and o; č and c. Idempotent.
 */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[æøđðŋŧþłßœı]/g, (letter) => LETTERS[letter]!)
    .replaceAll(/a[ae]+/g, 'a')
    .replaceAll(/oe+/g, 'o');
}
