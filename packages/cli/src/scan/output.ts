import type { Language } from "@atalaia/detect";
import { createProgress } from "./progress.ts";
import { reportTexts } from "./report.messages.ts";
import type { Answer, Format } from "./types.ts";

export interface Output {
  take(answer: Answer): Promise<void>;
  /** Writes what comes after the last answer. */
  end(): Promise<void>;
  /** Whether anything was at least that bad, or not fully looked at: "not looked at" is never "clean". */
  reached(level: "caution" | "danger"): boolean;
}

const FRAMES: Readonly<
  Record<Format, { readonly open: string; readonly between: string; readonly close: string }>
> = {
  json: { open: "[", between: ",\n", close: "]\n" },
  jsonl: { open: "", between: "", close: "" },
  redact: { open: "", between: "", close: "" },
  report: { open: "", between: "", close: "" },
};

/** Writes answers as fast as the reader takes them. */
export function createOutput(
  format: Format,
  language: Language,
  stdout: NodeJS.WriteStream,
  stderr: NodeJS.WriteStream,
): Output {
  const frame = FRAMES[format];
  const counts = { danger: 0, caution: 0, clear: 0, error: 0 };
  const progress = createProgress(stderr, stderr.isTTY === true && stdout.isTTY !== true);
  let total = 0;
  let incomplete = 0;
  const leave = leaveWhenNobodyReads(stdout);

  async function write(text: string): Promise<void> {
    if (text !== "" && !stdout.write(text)) await new Promise((resolve) => stdout.once("drain", resolve));
  }

  return {
    async take({ text, outcome, complete }) {
      counts[outcome] += 1;
      if (!complete) incomplete += 1;
      await write(`${total === 0 ? frame.open : frame.between}${text}`);
      total += 1;
      progress.step();
    },
    async end() {
      progress.end();
      await write(total === 0 && frame.close !== "" ? `${frame.open}${frame.close}` : frame.close);
      if (format === "report" && total > 1) await write(summary({ ...counts, total }, language));
      leave();
    },
    reached: (level) =>
      counts.danger + counts.error + incomplete > 0 || (level === "caution" && counts.caution > 0),
  };
}

/** `atalaia scan … | head` is no failure. */
function leaveWhenNobodyReads(stdout: NodeJS.WriteStream): () => void {
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  };
  stdout.on("error", onError);
  return () => stdout.off("error", onError);
}

function summary(counts: Readonly<Record<string, number>>, language: Language): string {
  return `${reportTexts.summary[language].replace(/\{(\w+)\}/g, (_, name: string) => String(counts[name]))}\n`;
}
