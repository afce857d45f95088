/**
 * Writes the verifier as one HTML file that needs no network. Usage:
 *   node verifier/build.ts FILE [--log KEY]... [--witness KEY]... [--quorum N]
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { rolldown } from "rolldown";
import { embedKeys } from "../src/verifier-page.ts";

const FOLDER = import.meta.dirname;

/** The page without keys: give it some with `embedKeys`. */
export async function buildVerifier(): Promise<string> {
  const [script, style] = [await bundle("page.ts"), readFileSync(join(FOLDER, "page.css"), "utf8")];
  const page = readFileSync(join(FOLDER, "page.html"), "utf8");
  return page
    .replace('content="policy"', () => `content="${policyFor(script, style)}"`)
    .replace("/* style */", () => style)
    .replace("/* script */", () => script);
}

async function bundle(file: string): Promise<string> {
  const build = await rolldown({ input: join(FOLDER, file), platform: "browser" });
  const { output } = await build.generate({ format: "es", minify: true, codeSplitting: false });
  await build.close();
  // Inside an HTML page a script ends at the first closing tag, wherever it stands.
  return output[0].code.replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--");
}

function policyFor(script: string, style: string): string {
  return `default-src 'none'; script-src ${sourceHash(script)}; style-src ${sourceHash(style)}; base-uri 'none'; form-action 'none'`;
}

/** CSP Level 3, section 2.3.1: the hash of what stands between the tags. */
function sourceHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      log: { type: "string", multiple: true, default: [] },
      witness: { type: "string", multiple: true, default: [] },
      quorum: { type: "string", default: "0" },
    },
  });
  const file = positionals[0] ?? join(FOLDER, "../dist/verifier.html");
  const keys = { log: values.log, witnesses: values.witness, quorum: Number(values.quorum) };
  const page = embedKeys(await buildVerifier(), keys);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  console.log(`${file}: ${(page.length / 1024).toFixed(1)} KB`);
}
