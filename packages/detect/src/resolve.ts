import type { Candidate } from "./detector.ts";

/**
 * Chooses among overlapping candidates by a total order and returns them by place, without overlap. What a
 * losing candidate covers beyond the winner stays covered, so that no part of a value is left readable.
 */
export function resolveOverlaps(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length < 2) return [...candidates];
  const byPlace = sortByPlace(candidates);
  const result: Candidate[] = [];
  let from = 0;
  let reach = byPlace[0]!.end;
  for (let index = 1; index <= byPlace.length; index++) {
    const next = byPlace[index];
    if (next !== undefined && next.start < reach) {
      reach = Math.max(reach, next.end);
      continue;
    }
    resolveCluster(byPlace.slice(from, index), result);
    if (next !== undefined) {
      from = index;
      reach = next.end;
    }
  }
  return result;
}

const FEW = 24;

// By place, those of one place in their order: one list for each place costs less than comparing.
function sortByPlace(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length <= FEW) return insertByPlace(candidates);
  let last = 0;
  for (const { start } of candidates) if (start > last) last = start;
  const heads = new Int32Array(last + 1);
  const next = new Int32Array(candidates.length + 1);
  for (let index = candidates.length - 1; index >= 0; index--) {
    const { start } = candidates[index]!;
    next[index + 1] = heads[start]!;
    heads[start] = index + 1;
  }
  const sorted: Candidate[] = [];
  for (let place = 0; place <= last; place++) {
    for (let at = heads[place]!; at !== 0; at = next[at]!) sorted.push(candidates[at - 1]!);
  }
  return sorted;
}

function insertByPlace(candidates: readonly Candidate[]): Candidate[] {
  const sorted: Candidate[] = [];
  for (const candidate of candidates) {
    let place = sorted.length;
    while (place > 0 && sorted[place - 1]!.start > candidate.start) place--;
    sorted.splice(place, 0, candidate);
  }
  return sorted;
}

function resolveCluster(cluster: Candidate[], result: Candidate[]): void {
  if (cluster.length === 1) {
    result.push(cluster[0]!);
    return;
  }
  const best = bestOf(cluster);
  if (cluster.every(({ start, end }) => start >= best.start && end <= best.end)) {
    result.push(best);
    return;
  }
  const ranked = cluster.sort(compare);
  // Owner of each unit of the cluster: first in the order wins. Sweeping by boundary keeps this linear in candidates.
  let first = Infinity;
  let last = 0;
  for (const { start, end } of ranked) {
    first = Math.min(first, start);
    last = Math.max(last, end);
  }
  const owner = new Int32Array(last - first).fill(-1);
  const next = new Int32Array(last - first + 1);
  for (let place = 0; place < next.length; place++) next[place] = place;
  ranked.forEach((candidate, rank) => {
    paint(owner, next, candidate.start - first, candidate.end - first, rank);
  });
  emit(owner, first, ranked, result);
}

function bestOf(cluster: readonly Candidate[]): Candidate {
  let best = cluster[0]!;
  for (const candidate of cluster) if (compare(candidate, best) < 0) best = candidate;
  return best;
}

// `next` skips units already painted (union-find), so that every unit is painted once whatever the overlaps.
function paint(owner: Int32Array, next: Int32Array, start: number, end: number, rank: number): void {
  for (let place = find(next, start); place < end; place = find(next, place)) {
    owner[place] = rank;
    next[place] = place + 1;
  }
}

function find(next: Int32Array, place: number): number {
  let root = place;
  while (next[root] !== root) root = next[root]!;
  let walker = place;
  while (next[walker] !== root && walker !== root) {
    const following = next[walker]!;
    next[walker] = root;
    walker = following;
  }
  return root;
}

function emit(owner: Int32Array, first: number, ranked: readonly Candidate[], result: Candidate[]): void {
  let start = 0;
  for (let place = 1; place <= owner.length; place++) {
    if (place < owner.length && owner[place] === owner[start]) continue;
    const rank = owner[start]!;
    if (rank >= 0) result.push(cutTo(ranked[rank]!, first + start, first + place));
    start = place;
  }
}

function cutTo(candidate: Candidate, start: number, end: number): Candidate {
  if (candidate.start === start && candidate.end === end) return candidate;
  return { ...candidate, start, end };
}

const FAR = 1000;

// The total order: what is proved, then secrets, then grammar, then context; longer; named nearby; earlier; name.
function compare(a: Candidate, b: Candidate): number {
  return (
    rank(a) - rank(b) ||
    b.end - b.start - (a.end - a.start) ||
    (a.cueDistance ?? FAR) - (b.cueDistance ?? FAR) ||
    a.start - b.start ||
    (a.detector < b.detector ? -1 : Number(a.detector > b.detector))
  );
}

// A secret with a grammar of its own (a signed link, a key block) outranks digits that happen to fit inside it.
function rank(candidate: Candidate): number {
  if (candidate.category === "secret") return candidate.confidence === "contextual" ? 2 : 0;
  return { validated: 1, structured: 3, contextual: 4 }[candidate.confidence];
}
