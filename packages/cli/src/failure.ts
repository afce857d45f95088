import { UsageError } from "./command.ts";

/** What the system says by a code, and what to do about it. The program's own errors bring their words along. */
const SYSTEM: Readonly<Record<string, string>> = {
  EADDRINUSE:
    "The port is taken: another program, or another Atalaia, listens there. Set ATALAIA_PORT or ATALAIA_SMTP_PORT to a free one.",
  EADDRNOTAVAIL: "This machine has no such network address: check ATALAIA_HOST and ATALAIA_SMTP_HOST.",
  ENOSPC:
    "The disk is full: make room in the data folder, then start again. Nothing that was accepted is lost.",
  EDQUOT: "This user's share of the disk is used up: make room, then start again.",
  EROFS: "The data folder lies on a disk that cannot be written to: set ATALAIA_DATA_FOLDER to another one.",
  EMFILE: "Too many files are open: raise the limit (ulimit -n), then start again.",
};

/** What to do, where the program's own words say only what is wrong. */
const HINTS: Readonly<Record<string, string>> = {
  "database-unavailable": " Check DATABASE_URL, and that PostgreSQL runs and lets this machine in.",
  "embedded-server-failed": " Its own words are in postgres/server.log in the data folder.",
};

const REFUSED =
  "This user may not: check the owner and mode of the file or folder. A port below 1024 needs a privilege.";

/** Exit status and the lines for standard error: one that says what is wrong, with its code, and what to do. */
export function describeFailure(
  command: string,
  usage: string,
  error: unknown,
): { status: number; text: string } {
  const code = codeOf(error);
  if (error instanceof UsageError || code?.startsWith("ERR_PARSE_ARGS"))
    return { status: 2, text: `atalaia ${command}: ${messageOf(error)}\n\n${usage}\n` };
  const words = wordsFor(code, error);
  return { status: 1, text: `atalaia ${command}: ${words}${code === undefined ? "" : ` [${code}]`}\n` };
}

function wordsFor(code: string | undefined, error: unknown): string {
  if (code === "EACCES" || code === "EPERM") return `${REFUSED} (${placeOf(error)})`;
  if (code === "ENOENT") return `There is no such file: ${placeOf(error)}`;
  return SYSTEM[code ?? ""] ?? `${messageOf(error)}${HINTS[code ?? ""] ?? ""}`;
}

function placeOf(error: unknown): string {
  const { path, port, syscall } = Object(error) as Record<string, unknown>;
  return String(path ?? port ?? syscall ?? "unknown");
}

function codeOf(error: unknown): string | undefined {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === "string" ? code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== "" ? error.message : "failed";
}
