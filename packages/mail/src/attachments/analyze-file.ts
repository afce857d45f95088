import { createHash } from "node:crypto";
import { createBudget, limitsOf } from "../limits.ts";
import type { FileReport, MailContext } from "../types.ts";
import { judgeName } from "./file-name.ts";
import { canCarryCode, type Kind, kindOf } from "./kinds.ts";
import { type FileInput, Look, type Lying, type Subject } from "./look.ts";
import { lookers } from "./lookers.ts";
import { detectKind } from "./magic.ts";
import { lookBehind } from "./polyglot.ts";
import { judgeType } from "./type-agreement.ts";

/**
 * Looks at one file: what it really is, what it would do, what it says. Never throws for what the file holds; a
 * look that ended early says so (`complete: false`, `limits`), and such a file is held when its kind can carry code.
 */
export async function analyzeFile(file: FileInput, context: MailContext): Promise<FileReport> {
  const budget = context.budget ?? createBudget(limitsOf(context.limits));
  const report = await lookAt(file, new Look(context, budget, context.nesting ?? 0, lookInside));
  return { ...report, sha256: createHash("sha256").update(file.bytes).digest("hex") };
}

function lookInside(file: FileInput, outer: Look, lying: Lying): Promise<FileReport> {
  return lookAt(file, new Look(outer.context, outer.budget, outer.depth + 1, lookInside, lying));
}

async function lookAt(file: FileInput, look: Look): Promise<FileReport> {
  const bounded = withinSize(file, look);
  const subject: Subject = { ...bounded, kind: detectKind(file.name, bounded.bytes) };
  judgeName(subject.name, subject.kind, look);
  judgeType(subject, look);
  await lookThrough(subject, look);
  return reportOf(subject, file, look);
}

function withinSize(file: FileInput, look: Look): FileInput {
  if (file.bytes.length <= look.limit.messageBytes) return file;
  look.stoppedBy("file-size");
  return { ...file, bytes: file.bytes.subarray(0, look.limit.messageBytes) };
}

async function lookThrough(subject: Subject, look: Look): Promise<void> {
  try {
    await lookers[subject.kind]?.(readable(subject, look), look);
    await lookBehind(subject, look);
  } catch {
    look.stoppedBy("unreadable");
  }
  if (look.limits.has("unreadable") && canCarryCode(subject.kind)) {
    look.add("unreadable", { kind: kindOf(subject.kind).mediaType });
  }
}

/** Text that was unpacked from something can be far larger than what was sent. */
function readable(subject: Subject, look: Look): Subject {
  const kind: Kind = kindOf(subject.kind);
  return look.depth > 0 && kind.textual ? { ...subject, bytes: look.scan(subject.bytes) } : subject;
}

/** Limits that leave words or pictures unread, but no code: they make a report incomplete without holding the file. */
const harmlessLimits: ReadonlySet<string> = new Set(["text-length", "links", "images", "image-pixels"]);

function mustHold(subject: Subject, look: Look): boolean {
  const mayHideCode = [...look.limits].some((limit) => !harmlessLimits.has(limit));
  return look.held || (mayHideCode && canCarryCode(subject.kind));
}

function reportOf(subject: Subject, file: FileInput, look: Look): FileReport {
  const complete = look.limits.size === 0;
  return {
    name: file.name,
    type: kindOf(subject.kind).mediaType,
    size: file.bytes.length,
    // Files inside are not reported by themselves, and hashing all that unpacks would cost more than looking.
    sha256: "",
    declaredType: file.declaredType,
    complete,
    limits: [...look.limits].sort(),
    signals: [...look.signals.values()],
    held: mustHold(subject, look),
    text: look.textSoFar,
    links: look.links,
  };
}
