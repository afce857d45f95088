import { createHash } from "node:crypto";

/**
 * RFC 6962 sections 2.1 to 2.1.2 as the text defines them, recursive and slow, on Node's own SHA-256. Shares no line with
 * the code it checks.
 */
export type Leaves = readonly Uint8Array[];

function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part);
  return new Uint8Array(digest.digest());
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

export class Reference {
  readonly #known = new Map<string, Uint8Array>();
  readonly #leaves: Leaves;

  constructor(leaves: Leaves) {
    this.#leaves = leaves;
  }

  /** MTH(D[start:end]). */
  root(start: number, end: number): Uint8Array {
    const key = `${start}:${end}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = this.#compute(start, end);
    this.#known.set(key, value);
    return value;
  }

  #compute(start: number, end: number): Uint8Array {
    if (end === start) return sha256();
    if (end - start === 1) return sha256(Uint8Array.of(0), this.#leaves[start]!);
    const middle = start + largestPowerBelow(end - start);
    return sha256(Uint8Array.of(1), this.root(start, middle), this.root(middle, end));
  }

  /** PATH(m, D[start:end]). */
  path(m: number, start: number, end: number): Uint8Array[] {
    if (end - start === 1) return [];
    const k = largestPowerBelow(end - start);
    return m < k
      ? [...this.path(m, start, start + k), this.root(start + k, end)]
      : [...this.path(m - k, start + k, end), this.root(start, start + k)];
  }

  /** PROOF(m, D[0:n]). */
  proof(m: number, n: number): Uint8Array[] {
    return this.#subproof(m, 0, n, true);
  }

  #subproof(m: number, start: number, end: number, isComplete: boolean): Uint8Array[] {
    const n = end - start;
    if (m === n) return isComplete ? [] : [this.root(start, end)];
    const k = largestPowerBelow(n);
    return m <= k
      ? [...this.#subproof(m, start, start + k, isComplete), this.root(start + k, end)]
      : [...this.#subproof(m - k, start + k, end, false), this.root(start, start + k)];
  }
}
