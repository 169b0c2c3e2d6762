/** Readings of digits whose point and comma may group or part. */
export function readDigits(text: string): number[] {
  const plain = text.replace(/['\u00a0\u202f ]/g, '');
  const marks = plain.match(/[.,]/g) ?? [];
  if (marks.length === 0) return [Number(plain)];
  const grouped = Number(plain.replace(/[.,]/g, ''));
  if (marks.length === 1) {
    const decimal = Number(plain.replace(',', '.'));
    if (!/[.,]\d{3}$/.test(plain) || /^0/.test(plain)) return [decimal];
    return plain.includes(',') ? [grouped] : [grouped, decimal];
  }
  if (new Set(marks).size === 1) return [grouped];
  const at = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  return [Number(`${plain.slice(0, at).replace(/[.,]/g, '')}.${plain.slice(at + 1)}`)];
}
