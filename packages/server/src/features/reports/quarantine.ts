import { AnalystError } from "./analyst.ts";
import type { Look } from "./look.types.ts";
import type { Looked } from "./looked.ts";
import type { PlacedMessage } from "./place.ts";

/** A message that could not be looked at is kept, shown without its text, and never passes as clean. */
export function quarantine(
  message: PlacedMessage,
  state: Look["state"] | null,
  engine: string,
  error: unknown,
): Looked {
  const code = error instanceof AnalystError ? error.code : "look-failed";
  return {
    message,
    errorCode: code,
    look: {
      verdict: "caution",
      score: 0.5,
      complete: false,
      engine,
      subject: null,
      body: { text: "", tokens: [], values: [] },
      report: {
        signals: [],
        requests: [],
        findings: [],
        limits: [code],
        carriedBy: [],
        authentication: null,
        links: [],
      },
      attachments: [],
      state: state ?? { version: 1, turns: 0, seen: {} },
      automatic: false,
      held: false,
      milliseconds: 0,
    },
  };
}
