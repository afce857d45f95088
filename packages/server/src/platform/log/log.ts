import { join } from "node:path";
import { type Logger, pino } from "pino";
import { describeError } from "./described-error.ts";
import { prettyLine } from "./pretty.ts";
import type { Log, LogId, LogLevel } from "./types.ts";

export type { Log, LogFields, LogId, LogLevel } from "./types.ts";

export interface LogOptions {
  /** `info` unless told. */
  readonly level?: LogLevel;
  /** Where lines go; standard output unless told. Every `write` is one whole line. */
  readonly output?: { write(line: string): unknown };
  /** People read it: one short line instead of JSON. True on a terminal unless told. */
  readonly pretty?: boolean;
}

const ROOT = join(import.meta.dirname, "../../../../..");

const EVENT = /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+$/;
const NAME = /^[a-z][A-Za-z0-9]{0,39}$/;
const WORD = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const RESERVED = new Set(["level", "time", "event", "error"]);

/** A log of JSON lines. What its types keep out is kept out again when it runs: such a value is written as `withheld`. */
export function createLog(options: LogOptions = {}): Log {
  const output = options.output ?? process.stdout;
  const pretty = options.pretty ?? (options.output === undefined && process.stdout.isTTY === true);
  const write = (line: string) => output.write(pretty ? prettyLine(line) : line);
  const logger = pino(
    {
      level: options.level ?? "info",
      base: null,
      messageKey: "event",
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write },
  );
  return wrap(logger);
}

/** A log that says nothing, for tests. */
export function silentLog(): Log {
  return createLog({ level: "silent", output: { write: () => undefined } });
}

/** A UUID as the log takes it; anything else becomes `withheld`. */
export function logId(text: string): LogId {
  return (ID.test(text) ? text : "withheld") as LogId;
}

function wrap(logger: Logger): Log {
  return {
    debug: (event, fields) => logger.debug(safeFields(fields), safeEvent(event)),
    info: (event, fields) => logger.info(safeFields(fields), safeEvent(event)),
    warn: (event, fields) => logger.warn(safeFields(fields), safeEvent(event)),
    failure: (event, error, fields) =>
      logger.error({ ...safeFields(fields), error: describeError(error, ROOT) }, safeEvent(event)),
    child: (fields) => wrap(logger.child(safeFields(fields))),
  };
}

function safeEvent(event: string): string {
  return EVENT.test(event) && event.length <= 80 ? event : "log.event-withheld";
}

function safeFields(fields: object = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => NAME.test(name) && !RESERVED.has(name) && value !== undefined)
      .map(([name, value]) => [name, safeValue(value)]),
  );
}

function safeValue(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "boolean" || value === null) return value;
  return typeof value === "string" && (ID.test(value) || WORD.test(value)) ? value : "withheld";
}
