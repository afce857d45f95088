import type {
  Channel,
  ConversationState,
  Desk,
  IdentityEvidence,
  Request,
  Signal,
  Verdict,
} from "@atalaia/detect";
import type { Authentication, Envelope } from "@atalaia/mail";

/** A message handed to the analyst: bytes and what the desk knows, nothing else. */
export interface LookInput {
  readonly format: "rfc5322" | "json" | "file";
  readonly raw: Uint8Array;
  readonly channel: Channel;
  readonly from: "customer" | "agent";
  readonly now: number;
  readonly desk: Desk;
  readonly deskVersion: string;
  readonly identity: IdentityEvidence;
  readonly state: ConversationState | null;
  readonly envelope: Envelope | null;
  /** Key of the contact's stable tokens, 32 bytes. */
  readonly tokenKey: Uint8Array;
  /** Message-IDs among In-Reply-To and References that are really ours. */
  readonly ourMessageIds: readonly string[];
}

export interface SafeToken {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly category: string;
}

/** A value a token stands for; sealed before it is stored. */
export interface TokenValue {
  readonly token: string;
  readonly type: string;
  readonly value: string;
}

export interface SafeText {
  readonly text: string;
  readonly tokens: readonly SafeToken[];
  readonly values: readonly TokenValue[];
}

export interface SafeAttachment {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly held: boolean;
  readonly complete: boolean;
  readonly signals: readonly Signal[];
}

export interface SafeLink {
  readonly target: string;
  readonly text: string;
  readonly signals: readonly Signal[];
}

/** What is stored as a report: nothing in it is readable personal data; spans are offsets into the safe text. */
export interface ReportBody {
  readonly signals: readonly Signal[];
  readonly requests: readonly Request[];
  readonly findings: readonly { readonly type: string; readonly category: string; readonly count: number }[];
  readonly limits: readonly string[];
  readonly carriedBy: readonly string[];
  readonly authentication: Authentication | null;
  readonly links: readonly SafeLink[];
}

export interface Look {
  readonly verdict: Verdict;
  readonly score: number;
  readonly complete: boolean;
  readonly engine: string;
  readonly subject: SafeText | null;
  readonly body: SafeText;
  readonly report: ReportBody;
  readonly attachments: readonly SafeAttachment[];
  readonly state: ConversationState;
  readonly automatic: boolean;
  /** Nobody opens it before a release: dangerous, or a file in it is. */
  readonly held: boolean;
  readonly milliseconds: number;
}
