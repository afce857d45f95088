import { parseArgs } from "node:util";
import { type Command, UsageError } from "../command.ts";
import { languageFrom } from "../scan/language.ts";
import { checkPath } from "./verify-files.ts";
import { readSeen, readTrust } from "./verify-keys.ts";
import { describe, summarize } from "./verify-report.ts";

const usage = `atalaia verify FILE… --key KEY [--witness KEY]… [OPTIONS]

Checks evidence without a network: receipts, .tlog-proof files (beside the entry they prove), evidence packs (.zip, or the
folder they were unpacked to) and whole logs (a folder with a checkpoint, as \`atalaia evidence export\` writes it).

  --key KEY           verifier key of a log that is trusted, or a file with such keys; may be repeated
  --witness KEY       verifier key of a witness, or a file with such keys; may be repeated
  --quorum COUNT      how many of these witnesses must have signed (default 0)
  --seen FILE         a checkpoint that was kept elsewhere, such as a mail from the log: the log must still hold it
  --timestamp-roots FILE  certificates in PEM: the time stamps of a log must end in one of them
  --json              one JSON list of results
  --language LANGUAGE pt-BR, en or es (default: that of the system)

Exit status: 0 everything is genuine, 1 something is not, 2 the arguments cannot be used or a file cannot be read.`;

export const verify: Command = {
  name: "verify",
  summary: "check receipts, proofs and whole logs without a network",
  usage,
  async run(args) {
    const { values, positionals } = readArguments(args);
    if (positionals.length === 0) throw new UsageError("name at least one file or folder");
    const trust = readTrust(values);
    if (trust.log.length === 0) throw new UsageError("--key: name the key of the log that you trust");
    const seen = readSeen(values.seen, trust);
    const results = [];
    for (const path of positionals) results.push(...(await checkPath(path, trust, seen)));
    const language = languageOf(values.language);
    const lines = results.map((result) => describe(result, language));
    process.stdout.write(
      values.json
        ? `${JSON.stringify(results, null, 2)}\n`
        : `${[...lines, summarize(results, language)].join("\n")}\n`,
    );
    return results.every(({ valid }) => valid) ? 0 : 1;
  },
};

function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      key: { type: "string", multiple: true, default: [] },
      witness: { type: "string", multiple: true, default: [] },
      "timestamp-roots": { type: "string" },
      quorum: { type: "string", default: "0" },
      seen: { type: "string", multiple: true, default: [] },
      json: { type: "boolean", default: false },
      language: { type: "string" },
    },
  });
}

function languageOf(text: string | undefined) {
  if (text === undefined) return languageFrom(process.env);
  if (text === "pt-BR" || text === "en" || text === "es") return text;
  throw new UsageError("--language: pt-BR, en or es");
}
