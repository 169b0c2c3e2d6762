/** Wilson score interval of a proportion at 95% (z = 1.96). Requires 0 <= hits <= total, total > 0. */
export function wilsonInterval(hits: number, total: number): { low: number; high: number } {
  const z = 1.959963984540054;
  const rate = hits / total;
  const scale = 1 + z ** 2 / total;
  const centre = (rate + z ** 2 / (2 * total)) / scale;
  const half = (z / scale) * Math.sqrt((rate * (1 - rate)) / total + z ** 2 / (4 * total ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
