import type { Budget, Limits } from "./types.ts";

/** Bytes, counts, milliseconds and (for the ratio) output bytes per input byte; every one can be overridden. */
export const defaultLimits: Limits = {
  messageBytes: 64 * 1024 * 1024,
  parts: 1_000,
  depth: 8,
  textLength: 1_000_000,
  links: 2_000,
  archiveEntries: 5_000,
  archiveDepth: 4,
  expandedBytes: 48 * 1024 * 1024,
  expansionRatio: 150,
  imagePixels: 40_000_000,
  dnsMilliseconds: 5_000,
};

/** Pictures searched for QR codes, and pass-phrase derivations, per budget: each costs tens of milliseconds. */
const costlySteps = { images: 8, derivations: 3 };

/** Unpacked text that is read word by word; unpacking alone is ten times cheaper than reading. */
const scannedBytes = 8 * 1024 * 1024;

export function limitsOf(overrides: Partial<Limits> = {}): Limits {
  return { ...defaultLimits, ...overrides };
}

/** One budget counts for a message and everything inside it, so that nesting cannot multiply a limit. */
export function createBudget(limits: Limits): Budget {
  const left = {
    expandedBytes: limits.expandedBytes,
    scannedBytes: Math.min(scannedBytes, limits.expandedBytes),
    textLength: limits.textLength,
    links: limits.links,
    archiveEntries: limits.archiveEntries,
    images: costlySteps.images,
    derivations: costlySteps.derivations,
  };
  return {
    left: (name) => left[name],
    take(name, amount = 1) {
      const granted = Math.max(0, Math.min(amount, left[name]));
      left[name] -= granted;
      return granted;
    },
  };
}
