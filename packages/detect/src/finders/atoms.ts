/** How an atom is written, as bits. */
export const SPELLED = 1;
export const GLUED = 2;

const ROOM = 1 << 10;

/** Digits that stand together, and words that spell some, in order of place; in parallel arrays that are used again. */
export class Atoms {
  count = 0;
  starts = new Int32Array(ROOM);
  ends = new Int32Array(ROOM);
  /** Count of the digits; 0 for a word that stands for a separator. */
  lengths = new Int32Array(ROOM);
  /** `SPELLED` for a word, `GLUED` for digits that letters touch. */
  flags = new Uint8Array(ROOM);
  /** What a word spells. */
  values = new Uint8Array(ROOM);

  /** Forgets the atoms of the text before; memory that one huge text needed is given back. */
  clear(): void {
    this.count = 0;
    if (this.starts.length > ROOM) this.#resize(ROOM);
  }

  add(start: number, end: number, length: number, flags: number, value: number): void {
    const index = this.count;
    if (index === this.starts.length) this.#resize(index * 2);
    this.starts[index] = start;
    this.ends[index] = end;
    this.lengths[index] = length;
    this.flags[index] = flags;
    this.values[index] = value;
    this.count = index + 1;
  }

  #resize(size: number): void {
    this.starts = resized(this.starts, new Int32Array(size));
    this.ends = resized(this.ends, new Int32Array(size));
    this.lengths = resized(this.lengths, new Int32Array(size));
    this.flags = resized(this.flags, new Uint8Array(size));
    this.values = resized(this.values, new Uint8Array(size));
  }
}

function resized<T extends Int32Array | Uint8Array>(old: T, fresh: T): T {
  if (old.length < fresh.length) fresh.set(old);
  return fresh;
}
