import type { Signal, Strength } from "@atalaia/detect";
import { limitsOf } from "../limits.ts";
import { fileSignals } from "../signals/attachment-signals.ts";
import { signalOf } from "../signals/define-signal.ts";
import type { Budget, FileReport, Limits, Link, MailContext } from "../types.ts";
import type { KindName } from "./kinds.ts";

export interface FileInput {
  readonly name: string;
  readonly declaredType: string;
  readonly bytes: Uint8Array;
}

/** How a file lies in the one around it; decides which signal a program inside gives. */
export type Lying = "archived" | "embedded" | "attached";

/** A file whose kind is known. */
export interface Subject extends FileInput {
  readonly kind: KindName;
}

export type LookInside = (file: FileInput, outer: Look, lying: Lying) => Promise<FileReport>;

export type Looker = (subject: Subject, look: Look) => void | Promise<void>;

/** What one file is judged by: lookers add to it, nobody takes away. */
export class Look {
  readonly signals = new Map<string, Signal>();
  readonly limits = new Set<string>();
  readonly links: Link[] = [];
  readonly limit: Limits;
  readonly context: MailContext;
  readonly budget: Budget;
  readonly depth: number;
  readonly lying: Lying;
  held = false;
  private readonly pieces: string[] = [];
  private readonly lookInside: LookInside;

  constructor(
    context: MailContext,
    budget: Budget,
    depth: number,
    lookInside: LookInside,
    lying: Lying = "attached",
  ) {
    this.lying = lying;
    this.context = context;
    this.budget = budget;
    this.depth = depth;
    this.limit = limitsOf(context.limits);
    this.lookInside = lookInside;
  }

  add(name: keyof typeof fileSignals, details?: Readonly<Record<string, string>>, strength?: Strength): void {
    const definition = fileSignals[name];
    if (definition.holds) this.held = true;
    if (this.signals.has(definition.id)) return;
    this.signals.set(
      definition.id,
      signalOf(definition, { ...(details && { details }), ...(strength && { strength }) }),
    );
  }

  has(name: keyof typeof fileSignals): boolean {
    return this.signals.has(fileSignals[name].id);
  }

  /** The look stopped before the end, by the named limit: never to be read as clean. */
  stoppedBy(limit: string): void {
    this.limits.add(limit);
  }

  text(piece: string): void {
    const trimmed = piece.trim();
    if (trimmed === "") return;
    const granted = this.budget.take("textLength", trimmed.length + 1);
    if (granted <= trimmed.length) this.stoppedBy("text-length");
    this.pieces.push(trimmed.slice(0, granted));
  }

  /** The part of unpacked bytes that may still be read word by word; the named limit is hit when that is not all. `cost` weighs formats that read slowly. */
  scan(bytes: Uint8Array, limit = "scanned-bytes", cost = 1): Uint8Array {
    const granted = Math.floor(this.budget.take("scannedBytes", bytes.length * cost) / cost);
    if (granted < bytes.length) this.stoppedBy(limit);
    return bytes.subarray(0, granted);
  }

  link(href: string, text = ""): void {
    const target = href.trim();
    if (target === "" || target.startsWith("#")) return;
    if (this.budget.take("links") === 0) {
      this.stoppedBy("links");
      return;
    }
    this.links.push({ href: target.slice(0, 4096), text: text.slice(0, 500), signals: [] });
  }

  get textSoFar(): string {
    return this.pieces.join("\n");
  }

  /** Looks at a file inside this one; what it finds becomes this file's. */
  async inside(file: FileInput, lying: Lying): Promise<FileReport | undefined> {
    if (this.depth >= this.limit.archiveDepth) {
      if (lying === "archived") this.add("archiveNesting");
      this.stoppedBy("archive-depth");
      return undefined;
    }
    const report = await this.lookInside(file, this, lying);
    this.join(report, lying);
    return report;
  }

  private join(report: FileReport, lying: Lying): void {
    for (const signal of report.signals)
      if (!this.signals.has(signal.id)) this.signals.set(signal.id, signal);
    for (const limit of report.limits) this.limits.add(limit);
    this.links.push(...report.links);
    if (report.text !== "") this.pieces.push(report.text);
    if (report.held) this.held = true;
    const program = programIn(report);
    if (program && lying !== "attached") {
      this.add(lying === "archived" ? "archivedProgram" : "embeddedProgram", { kind: program });
    }
  }
}

const programSignals = ["program", "script", "shortcut", "diskImage", "activeDocument"] as const;

/** Media type of the program, script or shortcut a report is about, if it is about one. */
function programIn(report: FileReport): string | undefined {
  const ids: ReadonlySet<string> = new Set(programSignals.map((name) => fileSignals[name].id));
  const signal = report.signals.find((candidate) => ids.has(candidate.id));
  return signal && (signal.details?.["kind"] ?? report.type);
}
