import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { exportLog, mendLog, readSettings } from "@atalaia/server";
import { type Command, UsageError } from "../command.ts";

const usage = `atalaia evidence export FOLDER
atalaia evidence mend

export writes the evidence log of an installation, running or not, as static files (c2sp.org/tlog-tiles) into a new folder:
entries, tree, signed checkpoint, and keys.txt with the log's key. Check it anywhere with

  atalaia verify FOLDER --key FOLDER/keys.txt

after comparing that key with the one you have from elsewhere.

mend brings back the entries that a restored database has lost, out of the folder \`log\` in the data folder. Until then
nothing sensitive happens. Personal values that were sealed beside those entries do not come back.`;

export const evidence: Command = {
  name: "evidence",
  summary: "write the evidence log into a folder, or mend it from its copy",
  usage,
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [verb = "", ...rest] = positionals;
    const run = VERBS[verb];
    if (run === undefined) throw new UsageError("say export or mend");
    return run(rest);
  },
};

const VERBS: Readonly<Record<string, (rest: readonly string[]) => Promise<number>>> = {
  async export([folder, ...rest]) {
    if (folder === undefined || rest.length > 0) throw new UsageError("name one folder");
    if (existsSync(folder)) throw new UsageError("the folder exists already: choose another name");
    const { origin, size, files } = await exportLog(readSettings(process.env), folder);
    process.stdout.write(`${origin}: ${size} entries in ${files} files.\n`);
    return 0;
  },
  async mend(rest) {
    if (rest.length > 0) throw new UsageError("mend takes no arguments");
    const count = await mendLog(readSettings(process.env));
    process.stdout.write(`${count} entries came back. Start Atalaia again if it is running.\n`);
    return 0;
  },
};
