import type { Candidate, Detector } from "../detector.ts";
import type { Confidence } from "../types.ts";

/** A candidate of `detector` at a place. */
export function candidate(
  detector: Detector,
  start: number,
  end: number,
  confidence: Confidence,
  cueDistance?: number,
): Candidate {
  const { id, type, category, severity } = detector;
  const base = { start, end, type, category, detector: id, confidence, severity };
  return cueDistance === undefined || cueDistance === Infinity ? base : { ...base, cued: true, cueDistance };
}
