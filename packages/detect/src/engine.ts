import { ENGINE_VERSION } from "./engine-version.generated.ts";
import { explain, type SignalText } from "./explain/explain.ts";
import { judge } from "./judge/judge.ts";
import { checkOutgoing } from "./judge/outgoing.ts";
import { normalize } from "./normalize.ts";
import { redact } from "./redact.ts";
import { createScanner } from "./scan.ts";
import type { Desk, Engine, ScanResult } from "./types.ts";

/** Bounds of one look; what lies beyond is reported in `limits`, never passed as clean. */
export interface Limits {
  /** Longest text in UTF-16 code units. */
  readonly textLength: number;
  /** Most findings of one text. */
  readonly findings: number;
  /** Longest text the desk's own patterns run on, in UTF-16 code units. */
  readonly formatTextLength: number;
}

export const DEFAULT_LIMITS: Limits = { textLength: 4_000_000, findings: 50_000, formatTextLength: 200_000 };

export interface EngineOptions {
  readonly desk?: Desk;
  readonly limits?: Partial<Limits>;
  /** Words for the signals that other packages hand in. */
  readonly explanations?: readonly SignalText[];
}

const NOTHING: ScanResult = { findings: [], complete: true, limits: [] };

/** Builds an engine for one desk. Throws `FormatError` when a desk's own pattern cannot be used. */
export function createEngine(options: EngineOptions = {}): Engine {
  const desk = options.desk ?? {};
  const scan = createScanner({ desk, limits: { ...DEFAULT_LIMITS, ...options.limits } });
  return {
    version: ENGINE_VERSION,
    scan: (text) => scan(normalize(text)),
    redact,
    judge: (input) =>
      judge(input, {
        scan: input.findsElsewhere === true ? () => NOTHING : scan,
        desk,
        version: ENGINE_VERSION,
      }),
    checkOutgoing: (text) => checkOutgoing(text, scan(normalize(text)), desk),
    explain: (report, language) => explain(report, language, options.explanations),
  };
}
