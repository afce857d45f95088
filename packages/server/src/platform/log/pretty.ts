type Line = Readonly<Record<string, unknown>> & {
  readonly level: string;
  readonly time: string;
  readonly event: string;
};

const COLOURS: Readonly<Record<string, number>> = { debug: 90, info: 32, warn: 33, error: 31 };

/** One JSON line of the log as people read it in a terminal. */
export function prettyLine(json: string): string {
  const { level, time, event, error, ...fields } = JSON.parse(json) as Line;
  const clock = time.slice(11, 19);
  const words = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`);
  const mark = `\u001b[${COLOURS[level] ?? 0}m${level.padEnd(5)}\u001b[0m`;
  const line = [`\u001b[90m${clock}\u001b[0m`, mark, event, ...words].join(" ");
  return `${[line, ...prettyError(error, "  ")].join("\n")}\n`;
}

function prettyError(error: unknown, indent: string): string[] {
  if (typeof error !== "object" || error === null) return [];
  const { name, code, stack, cause } = error as {
    name: string;
    code?: string;
    stack?: string[];
    cause?: unknown;
  };
  const head = `${indent}${code === undefined ? name : `${name} ${code}`}`;
  return [head, ...(stack ?? []).map((frame) => `${indent}  ${frame}`), ...prettyError(cause, `${indent}  `)];
}
