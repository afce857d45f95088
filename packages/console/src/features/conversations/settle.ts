/**
 * The order in which rows stay while somebody is reading or pointing at them: what is shown keeps its place, what is
 * older is added below, what is newer waits to be asked for.
 */
export function settle(
  shown: readonly string[],
  fresh: readonly string[],
  hold: boolean,
): { order: readonly string[]; waiting: number } {
  if (!hold || shown.length === 0) return { order: fresh, waiting: 0 };
  const present = new Set(fresh);
  const known = new Set(shown);
  const last = fresh.findLastIndex((id) => known.has(id));
  const older = fresh.filter((id, place) => place > last && !known.has(id));
  const waiting = fresh.filter((id, place) => place < last && !known.has(id)).length;
  return { order: [...shown.filter((id) => present.has(id)), ...older], waiting };
}
