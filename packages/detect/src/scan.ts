import { findAddresses } from "./addresses/find-addresses.ts";
import type { Candidate } from "./detector.ts";
import type { Limits } from "./engine.ts";
import { findNames } from "./names/find-names.ts";
import { type Normalized, normalize, toOriginal } from "./normalize.ts";
import { resolveOverlaps } from "./resolve.ts";
import type { Desk, Finding, ScanResult } from "./types.ts";

export interface ScannerOptions {
  readonly desk: Desk;
  readonly limits: Limits;
}

export type Scanner = (text: string) => ScanResult;

/** Builds the finder of personal data and secrets: normalise, find, resolve, map back. Pure. */
export function createScanner({ limits }: ScannerOptions): Scanner {
  return (text) => {
    const hit: string[] = [];
    const looked = text.length > limits.textLength ? text.slice(0, limits.textLength) : text;
    if (looked.length < text.length) hit.push("text-length");
    const normalized = normalize(looked);
    const candidates = [...findNames(normalized), ...findAddresses(normalized)];
    const findings = resolveOverlaps(candidates).map((candidate) => toFinding(normalized, candidate));
    return { findings, complete: hit.length === 0, limits: hit };
  };
}

function toFinding(text: Normalized, candidate: Candidate): Finding {
  const { type, category, detector, confidence, severity } = candidate;
  return {
    ...toOriginal(text, candidate.start, candidate.end),
    type,
    category,
    detector,
    confidence,
    severity,
  };
}
