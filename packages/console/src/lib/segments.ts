/** A range to be marked, in UTF-16 code units of the text it belongs to. */
export interface Mark<Kind> {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}
export interface Segment<Kind> {
  readonly start: number;
  readonly text: string;
  /** Everything that covers this piece, in the order given. */
  readonly kinds: readonly Kind[];
}

/**
 * Cuts a text at every edge of every mark, so that overlapping marks need no nesting. Ranges outside the text are cut
 * to it, empty ones are dropped; the pieces put together are the text.
 */
export function segments<Kind>(text: string, marks: readonly Mark<Kind>[]): Segment<Kind>[] {
  const inside = marks
    .map(({ start, end, kind }) => ({ start: Math.max(0, start), end: Math.min(text.length, end), kind }))
    .filter(({ start, end }) => start < end);
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((start, place) => {
    const end = edges[place + 1] ?? text.length;
    const kinds = inside.filter((mark) => mark.start <= start && mark.end >= end).map(({ kind }) => kind);
    return { start, text: text.slice(start, end), kinds };
  });
}
