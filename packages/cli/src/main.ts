import type { Command } from "./command.ts";
import { describeFailure } from "./failure.ts";

/** Loaded when asked for, so that `scan` does not wait for a server it does not need. */
const commands: Readonly<Record<string, { readonly summary: string; load(): Promise<Command> }>> = {
  scan: {
    summary: "judge messages and files, find and redact personal data",
    load: async () => (await import("./commands/scan.ts")).scan,
  },
  serve: {
    summary: "run the desk: console, API, gateway and workers",
    load: async () => (await import("./commands/serve.ts")).serve,
  },
  verify: {
    summary: "check receipts, proofs and whole logs without a network",
    load: async () => (await import("./commands/verify.ts")).verify,
  },
  evidence: {
    summary: "write the evidence log into a folder, or mend it from its copy",
    load: async () => (await import("./commands/evidence.ts")).evidence,
  },
  migrate: {
    summary: "bring the database up to this program",
    load: async () => (await import("./commands/migrate.ts")).migrate,
  },
  backup: {
    summary: "write the whole desk into one encrypted file",
    load: async () => (await import("./commands/backup.ts")).backup,
  },
  restore: {
    summary: "fill an empty installation from a backup",
    load: async () => (await import("./commands/restore.ts")).restore,
  },
};

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const entry = name === undefined ? undefined : commands[name];
  if (!entry) {
    const asked = name === undefined || name === "help" || name === "--help";
    (asked ? process.stdout : process.stderr).write(overview());
    return asked ? 0 : 2;
  }
  const command = await entry.load();
  if (rest.includes("--help")) {
    process.stdout.write(`${command.usage}\n`);
    return 0;
  }
  return run(command, rest);
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command.run(args);
  } catch (error) {
    const { status, text } = describeFailure(command.name, command.usage, error);
    process.stderr.write(text);
    return status;
  }
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `atalaia COMMAND [OPTIONS]\n\n${lines.join("\n")}\n\natalaia COMMAND --help tells more.\n`;
}

process.exitCode = await main(process.argv.slice(2));
