import { parseArgs } from "node:util";
import { migrate as bringUp, openDatabase, readSettings, withNewDatabase } from "@atalaia/server";
import type { Command } from "../command.ts";

export const migrate: Command = {
  name: "migrate",
  summary: "bring the database up to this program",
  usage: `atalaia migrate

Brings the schema of the database up to this program and ends. A start does the same; use this to do it before the
processes of a larger desk are started. Forward only. The data folder's own database must not be in use.`,
  async run(args) {
    parseArgs({ args: [...args] });
    const { applied, version } = await withNewDatabase(readSettings(process.env), async (url) => {
      const database = await openDatabase(url, { maxConnections: 2 });
      try {
        return await bringUp(database);
      } finally {
        await database.close();
      }
    });
    const done = applied.length === 0 ? "Nothing to do" : `Applied ${applied.join(", ")}`;
    process.stdout.write(`${done}; the schema has number ${version}.\n`);
    return 0;
  },
};
