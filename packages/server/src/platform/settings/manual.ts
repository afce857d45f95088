import { formatBytes } from "./parsers.ts";
import { settingsTable } from "./table.ts";
import type { Setting } from "./types.ts";

/** The page docs/operate/settings.md, made of the table of settings. */
export function settingsManual(): string {
  const rows: readonly Setting<unknown>[] = Object.values(settingsTable);
  return `${[INTRODUCTION, ...rows.map(section)].join("\n\n")}\n`;
}

const INTRODUCTION = `<!-- Made from the table of settings by \`npm run docs\`; edit packages/server/src/platform/settings/table.ts. -->

# Settings

Everything works without any setting. What you set is read once, at start, from the environment, else from the file
\`settings.env\` in the data folder (one \`NAME=value\` per line). A blank value counts as not set. When something is
wrong, the program lists every mistake at once and does not start.`;

function section(row: Setting<unknown>): string {
  const facts = [`Value: ${row.form}.`, `Default: ${fallbackOf(row)}.`, ...(row.secret ? ["A secret."] : [])];
  return `## \`${row.variable}\`\n\n${row.description}\n\n${facts.join(" ")}`;
}

function fallbackOf({ fallback, fallbackText, form }: Setting<unknown>): string {
  if (fallbackText !== undefined) return fallbackText;
  if (fallback === null || (Array.isArray(fallback) && fallback.length === 0)) return "not set";
  if (typeof fallback === "number" && form.startsWith("size")) return `\`${formatBytes(fallback)}\``;
  return `\`${String(fallback)}\``;
}
