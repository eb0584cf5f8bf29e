/** Letters that are spoken alike, in the order in which they are replaced. */
const ALIKE: readonly [RegExp, string][] = [
  [/æ|ä|ae/g, 'e'],
  [/ö/g, 'ø'],
  [/aa/g, 'å'],
  [/^ph/g, 'f'],
  [/th/g, 't'],
  [/[hw]v|w/g, 'v'],
  [/sch|skj|sj|sh|ch|kj|tj|sk(?=[iyøj]|ei)/g, 'ʃ'],
  [/[ghl]j/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/qu/g, 'kv'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/[eæa]i/g, 'ai'],
  [/øy|oy|øi/g, 'oi'],
  [/ey|ie|y|j/g, 'i'],
  [/å/g, 'o'],
  [/(.)\1+/g, '$1'],
];

/** How a word sounds, roughly: alike for `ishockey` and `ishokey`. Never to be read. */
export function soundOf(word: string): string {
  return ALIKE.reduce((sound, [letters, as]) => sound.replaceAll(letters, as), word.normalize('NFC'));
}
