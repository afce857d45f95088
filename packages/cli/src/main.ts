import { type Command, UsageError } from "./command.ts";

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
    const usage =
      error instanceof UsageError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS") === true;
    process.stderr.write(`atalaia ${command.name}: ${error instanceof Error ? error.message : "failed"}\n`);
    if (usage) process.stderr.write(`\n${command.usage}\n`);
    return usage ? 2 : 1;
  }
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `atalaia COMMAND [OPTIONS]\n\n${lines.join("\n")}\n\natalaia COMMAND --help tells more.\n`;
}

process.exitCode = await main(process.argv.slice(2));
