import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { UsageError } from "./command.ts";

const SHORTEST = 12;

/**
 * A passphrase from the environment, else asked for on the terminal without showing it; a new one is asked for twice.
 * @throws {UsageError} when there is no way to ask, or a new one is too short
 */
export async function readPassphrase(variable: string, prompt: string, isNew: boolean): Promise<string> {
  const given = process.env[variable];
  const passphrase = given !== undefined && given !== "" ? given : await ask(variable, prompt, isNew);
  if (isNew && passphrase.length < SHORTEST)
    throw new UsageError(`a passphrase needs at least ${SHORTEST} characters`);
  return passphrase;
}

async function ask(variable: string, prompt: string, isNew: boolean): Promise<string> {
  if (process.stdin.isTTY !== true) throw new UsageError(`set ${variable}, or run this on a terminal`);
  const first = await askHidden(`${prompt}: `);
  if (isNew && (await askHidden(`${prompt}, once more: `)) !== first)
    throw new UsageError("the two passphrases differ");
  return first;
}

function askHidden(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve, reject) => {
    terminal.once("SIGINT", () => reject(new UsageError("cancelled")));
    terminal.question("", resolve);
  }).finally(() => {
    terminal.close();
    process.stderr.write("\n");
  }) as Promise<string>;
}
