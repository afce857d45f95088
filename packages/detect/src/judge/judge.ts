import type { Scanner } from "../scan.ts";
import type { Desk, JudgeInput, Judgement } from "../types.ts";

export interface JudgeDependencies {
  readonly scan: Scanner;
  readonly desk: Desk;
  readonly version: string;
}

/** Judges the new turns of a conversation. */
export function judge(input: JudgeInput, { scan, version }: JudgeDependencies): Judgement {
  const results = input.turns.map((turn) => scan(turn.text));
  return {
    verdict: "clear",
    score: 0,
    complete: results.every((result) => result.complete),
    limits: results.flatMap((result) => result.limits),
    signals: input.signals ?? [],
    findings: results.flatMap((result, turn) => result.findings.map((finding) => ({ ...finding, turn }))),
    requests: [],
    attachments: [],
    carriedBy: [],
    engine: version,
    state: { version: 1, turns: (input.state?.turns ?? 0) + input.turns.length, seen: {} },
  };
}
