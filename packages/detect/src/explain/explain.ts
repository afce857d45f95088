import type { Explanation, Language, Report } from "../types.ts";

/** Puts a report into words. */
export function explain(report: Report, _language: Language): Explanation {
  return { sentence: report.verdict, reasons: [], advice: [] };
}
