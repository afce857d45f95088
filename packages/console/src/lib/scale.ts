/**
 * Round steps for an axis from zero: three to six values with the last at or above `largest`. Counts have whole steps.
 */
export function ticks(largest: number): number[] {
  if (!(largest > 0)) return [0, 1];
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
  const count = Math.ceil(largest / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** At most `most` of the indexes 0 … length − 1, evenly apart and with the first: which labels an axis has room for. */
export function labelled(length: number, most: number): ReadonlySet<number> {
  const every = Math.max(1, Math.ceil(length / Math.max(1, most)));
  return new Set(Array.from({ length: Math.ceil(length / every) }, (_, index) => index * every));
}
