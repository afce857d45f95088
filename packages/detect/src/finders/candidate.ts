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
  if (cueDistance === undefined || cueDistance === Infinity)
    return { start, end, type, category, detector: id, confidence, severity };
  return { start, end, type, category, detector: id, confidence, severity, cueDistance };
}
