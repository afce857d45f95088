import type { Engine } from "@atalaia/detect";
import type { Acceptance, Arrival, Services } from "./connectors/types.ts";
import type { EvidenceLog } from "./features/evidence/types.ts";
import type { Analyst } from "./features/reports/analyst.ts";
import type { DeskKnowledge } from "./features/settings/knowledge.ts";
import type { Keyring } from "./platform/crypto/types.ts";
import type { Database } from "./platform/database/types.ts";
import type { Jobs } from "./platform/jobs/jobs.ts";
import type { Live } from "./platform/live/live.ts";
import type { Log } from "./platform/log/log.ts";
import type { Metrics } from "./platform/metrics/metrics.ts";
import type { Settings } from "./platform/settings/settings.ts";

/** What the process is made of, built once in main.ts and handed down; nothing else is shared. */
export interface Context {
  readonly settings: Settings;
  readonly database: Database;
  readonly keys: Keyring;
  readonly jobs: Jobs;
  readonly live: Live;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Public origin of the console, for links, cookies and WebAuthn. */
  readonly origin: URL;
  readonly cookieName: string;
  /** For short texts of members (outgoing check, notes, search); whole messages go to the analyst. */
  readonly engine: Engine;
  readonly analyst: Analyst;
  readonly knowledge: DeskKnowledge;
  /** Every sensitive act is logged here, and nothing is disclosed before. */
  readonly evidence: EvidenceLog;
  readonly accept: (arrival: Arrival) => Promise<Acceptance>;
  readonly services: Services;
  readonly installationKey: {
    readonly fromEnvironment: boolean;
    /** `ATALAIA_KEY=…`, for the encrypted copy that an admin downloads. Never logged. */
    line(): string;
  };
}
