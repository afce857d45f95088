import type { AuthenticationResult } from "../types.ts";

/** One method of an Authentication-Results field (RFC 8601 section 2.2), with the properties we use. */
export interface MethodResult {
  readonly method: string;
  readonly result: AuthenticationResult;
  /** `header.d`, `header.i`, `header.from`, `smtp.mailfrom` …, lower-case, quotes dropped. */
  readonly properties: Readonly<Record<string, string>>;
}

export interface AuthenticationResults {
  /** Lower-case. */
  readonly authservId: string;
  readonly methods: readonly MethodResult[];
}

const known: ReadonlySet<string> = new Set([
  "pass",
  "fail",
  "softfail",
  "neutral",
  "none",
  "temperror",
  "permerror",
  "policy",
]);

/** Reads an Authentication-Results field; null when it has no authserv-id. */
export function readAuthenticationResults(value: string): AuthenticationResults | null {
  const [head = "", ...rest] = withoutComments(value.slice(0, 20_000)).split(";");
  const authservId = head.trim().split(/\s+/)[0]?.toLowerCase() ?? "";
  if (!authservId || authservId.includes("=")) return null;
  return { authservId, methods: rest.map(methodOf).filter((method) => method !== null) };
}

function methodOf(text: string): MethodResult | null {
  const words = text.trim().split(/\s+/);
  const [method = "", result = ""] = (words[0] ?? "").toLowerCase().split("=");
  const name = method.split("/")[0] ?? "";
  if (!name || !known.has(result)) return null;
  return { method: name, result: result as AuthenticationResult, properties: propertiesOf(words.slice(1)) };
}

function propertiesOf(words: readonly string[]): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const word of words) {
    const equals = word.indexOf("=");
    if (equals > 0)
      properties[word.slice(0, equals).toLowerCase()] = word
        .slice(equals + 1)
        .replace(/^"|"$/g, "")
        .toLowerCase();
  }
  return properties;
}

/** Comments nest (RFC 5322 section 3.2.2); one pass, so that a flood of brackets costs nothing. */
function withoutComments(value: string): string {
  let depth = 0;
  let text = "";
  let quoted = false;
  for (const char of value) {
    if (char === '"' && depth === 0) quoted = !quoted;
    if (char === "(" && !quoted) depth += 1;
    else if (char === ")" && !quoted && depth > 0) depth -= 1;
    else if (depth === 0) text += char;
  }
  return text;
}
