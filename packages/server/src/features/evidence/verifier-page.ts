import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { embedKeys, formatVerifierKey } from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { listWitnessRows } from "./witnesses.store.ts";

export interface VerifierPage {
  readonly html: string;
  /** The page's own policy, which allows its inline script and nothing else. */
  readonly policy: string;
}

const builder = fileURLToPath(new URL("../verifier/build.ts", import.meta.resolve("@atalaia/evidence")));

/** The page without keys, built when first asked for and kept while the process lives. */
let building: Promise<string> | null = null;

/** The one-file verifier with this log's key and its witnesses', as it is now. @throws {Failure} `unavailable` */
export async function verifierPage(
  context: Pick<Context, "database" | "evidence" | "settings">,
): Promise<VerifierPage> {
  building ??= buildPage(context.settings.dataFolder);
  const page = await building.catch((error: unknown) => {
    building = null;
    throw new Failure("unavailable", {}, error);
  });
  const witnesses = (await listWitnessRows(context.database)).flatMap(
    ({ verifier_key }) => verifier_key ?? [],
  );
  const keys = { log: [formatVerifierKey(context.evidence.signer)], witnesses, quorum: 0 };
  const own = /http-equiv="Content-Security-Policy" content="([^"]+)"/i.exec(page)?.[1];
  return { html: embedKeys(page, keys), policy: `${own}; object-src 'none'; frame-ancestors 'none'` };
}

/** A program of its own: the bundler is not loaded into the server. */
async function buildPage(dataFolder: string): Promise<string> {
  const file = join(dataFolder, "verifier.html");
  const child = spawn(process.execPath, [builder, file], { stdio: "ignore" });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("The verifier page could not be built.");
  return await readFile(file, "utf8");
}
