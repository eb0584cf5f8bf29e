/** Whether a text holds a fødselsnummer, D-number, help number or synthetic number. */
export function containsPersonNumber(text: string): boolean {
  return /(?<!\d)\d{11}(?!\d)/g.test(text) && (text.match(/(?<!\d)\d{11}(?!\d)/g) ?? []).some(isPersonNumber);
}

export function isPersonNumber(digits: string): boolean {
  return sum(K1, digits) % 11 <= 3 && sum(K2, digits) % 11 === 0;
}

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

function sum(weights: readonly number[], digits: string): number {
  return weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
}
