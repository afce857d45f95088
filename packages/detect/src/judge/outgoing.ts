import type { OutgoingProblem, ScanResult } from "../types.ts";

/** What in an agent's outgoing text must not leave, given what the scan of it found. */
export function checkOutgoing(_text: string, { findings }: ScanResult): OutgoingProblem[] {
  return findings
    .filter((finding) => finding.category === "secret")
    .map(({ start, end, type }) => ({ start, end, type, code: "secret" }));
}
