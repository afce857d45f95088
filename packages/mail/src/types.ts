import type {
  AttachmentSummary,
  ConversationState,
  Desk,
  Engine,
  Finding,
  IdentityEvidence,
  Report,
  Signal,
} from "@atalaia/detect";

/** DNS as a parameter: same shape as `dns.promises.resolve(name, type)`, so that tests need no network. */
export type Resolver = (name: string, type: string) => Promise<unknown[]>;

/** Every limit in bytes, counts or milliseconds; hitting one makes the report incomplete. */
export interface Limits {
  readonly messageBytes: number;
  readonly parts: number;
  readonly depth: number;
  readonly textLength: number;
  readonly links: number;
  readonly archiveEntries: number;
  readonly archiveDepth: number;
  readonly expandedBytes: number;
  readonly expansionRatio: number;
  readonly imagePixels: number;
  readonly dnsMilliseconds: number;
}

/** What of a shared allowance is used up while a message is looked at. */
export type Allowance =
  | "expandedBytes"
  | "scannedBytes"
  | "textLength"
  | "links"
  | "archiveEntries"
  | "images"
  | "derivations";

/** Counts down through a message and all files inside it; see `createBudget`. */
export interface Budget {
  left(name: Allowance): number;
  /** Takes up to `amount` (default 1) and says how much was granted; 0 when nothing is left. */
  take(name: Allowance, amount?: number): number;
}

/** Reads QR codes out of a picture (encoded JPEG, PNG …): their contents, best effort; see `createQrReader`. */
export interface QrReader {
  read(picture: Uint8Array): Promise<readonly string[]>;
}

/** RFC 5321 facts of how a message came in; absent for a mail read from a mailbox or a file. */
export interface Envelope {
  readonly mailFrom: string;
  readonly rcptTo: readonly string[];
  readonly helo: string;
  readonly remoteAddress: string;
}

export interface MailContext {
  readonly engine: Engine;
  readonly resolver: Resolver;
  /** Milliseconds since the epoch; handed in because the package has no clock. */
  readonly now: number;
  readonly limits?: Partial<Limits>;
  readonly desk?: Desk;
  readonly envelope?: Envelope;
  readonly identity?: IdentityEvidence;
  readonly state?: ConversationState;
  /** Message-IDs we sent, asked by id: true when the reply really answers us. */
  readonly isOurMessageId?: (messageId: string) => boolean;
  /** Without it pictures are not searched for QR codes. */
  readonly qr?: QrReader;
  /** Text a file came with: the password of an encrypted file may stand in it. */
  readonly accompanyingText?: string;
  /** Looks at a mail inside a file; handed in because mails hold files and files hold mails. */
  readonly lookAtMail?: (raw: Uint8Array, context: MailContext) => Promise<MailReport>;
  /** The rest of the outer message's budget, when this is a mail or file inside another. */
  readonly budget?: Budget;
  /** How many mails and files this one lies in; 0 or absent for the outermost. */
  readonly nesting?: number;
}

export type AuthenticationResult =
  | "pass"
  | "fail"
  | "softfail"
  | "neutral"
  | "none"
  | "temperror"
  | "permerror"
  | "policy";

/** RFC 8601 results, and whether a pass is aligned with the header-from domain (RFC 9989 / 7489). */
export interface Authentication {
  readonly spf: AuthenticationResult;
  readonly dkim: AuthenticationResult;
  readonly dmarc: AuthenticationResult;
  readonly arc: AuthenticationResult;
  readonly aligned: boolean;
  /** The authserv-id whose header was trusted; absent when we checked ourselves. */
  readonly authservId?: string;
}

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface Link {
  /** Target as written, untouched; show only defanged. */
  readonly href: string;
  readonly text: string;
  readonly signals: readonly Signal[];
}

/** One file looked at. `held` means nobody should open it before a release. */
export interface FileReport extends AttachmentSummary {
  readonly size: number;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
  readonly declaredType: string;
  readonly complete: boolean;
  readonly limits: readonly string[];
  readonly held: boolean;
  /** Text the file carries (its own, or of a mail inside), bounded; judged with the message. */
  readonly text: string;
  readonly links: readonly Link[];
}

export interface MailReport extends Report {
  readonly messageId: string;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly from: Mailbox;
  readonly replyTo: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string;
  /** Findings in `subject`; their spans are offsets into it. */
  readonly subjectFindings: readonly Finding[];
  /** Milliseconds since the epoch, or null when missing or unreadable. */
  readonly date: number | null;
  /** Readable text of the body (plain part, or rendered from HTML); findings' spans are offsets into it. */
  readonly text: string;
  /** The new part of `text`, without the quoted history and signature: [start, end). */
  readonly fresh: { readonly start: number; readonly end: number };
  readonly authentication: Authentication;
  readonly links: readonly Link[];
  readonly files: readonly FileReport[];
  readonly state: ConversationState;
  /** True for auto-replies, bounces and list mail (RFC 3834, RFC 3464, RFC 2919). */
  readonly automatic: boolean;
}
