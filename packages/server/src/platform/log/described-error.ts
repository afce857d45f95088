/** What may be told of an error. */
export interface DescribedError {
  readonly name: string;
  readonly code?: string;
  /** Frames without the message, paths relative to `root`. */
  readonly stack?: readonly string[];
  readonly cause?: DescribedError;
}

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
const FRAME = /^\s+at (?:.+ \()?[^()\s]+:\d+:\d+\)?$/;
const MOST_FRAMES = 12;
const MOST_CAUSES = 3;

export function describeError(error: unknown, root: string, causes: number = MOST_CAUSES): DescribedError {
  if (!(error instanceof Error)) return { name: "NotAnError" };
  return {
    name: NAME.test(error.name) ? error.name : "Error",
    ...codeOf(error),
    ...stackOf(error, root),
    ...(error.cause !== undefined && causes > 0
      ? { cause: describeError(error.cause, root, causes - 1) }
      : {}),
  };
}

function codeOf(error: Error): { code?: string } {
  const code = "code" in error ? error.code : undefined;
  return typeof code === "string" && CODE.test(code) ? { code } : {};
}

/** The message stands before the frames and may itself hold lines that look like one: it is cut off by its length. */
function stackOf(error: Error, root: string): { stack?: string[] } {
  const text = error.stack ?? "";
  const start = text.indexOf(error.message);
  if (start === -1) return {};
  const frames = text
    .slice(start + error.message.length)
    .split("\n")
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim().slice("at ".length).replace("file://", "").replace(`${root}/`, ""));
  return { stack: frames };
}
