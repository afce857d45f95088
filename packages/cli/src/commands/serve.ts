import { parseArgs } from "node:util";
import { type RunningServer, readSettings, startServer, unknownVariables, version } from "@atalaia/server";
import { type Command, UsageError } from "../command.ts";

const usage = `atalaia serve [--role all|http|worker] [--demo] [--port PORT]

Runs the desk until it is told to stop (SIGTERM, SIGINT). Settings come from the
environment and from settings.env in the data folder: docs/operate/settings.md.`;

export const serve: Command = {
  name: "serve",
  summary: "run the desk",
  usage,
  async run(args) {
    const environment = environmentOf(args);
    warnOfUnknown(environment);
    const running = await startServer(readSettings(environment), environment, tellDemoProgress);
    greet(running);
    await untilTold();
    await running.stop();
    return 0;
  },
};

/** Options are settings said on the command line; they go before the environment. */
function environmentOf(args: readonly string[]): NodeJS.ProcessEnv {
  const { values } = parseArgs({
    args: [...args],
    options: { role: { type: "string" }, demo: { type: "boolean" }, port: { type: "string" } },
  });
  if (values.role !== undefined && !["all", "http", "worker"].includes(values.role))
    throw new UsageError("--role is all, http or worker");
  return {
    ...process.env,
    ...(values.role ? { ATALAIA_ROLE: values.role } : {}),
    ...(values.port ? { ATALAIA_PORT: values.port } : {}),
    ...(values.demo ? { ATALAIA_DEMO: "true" } : {}),
  };
}

/** Most likely misspelt; said once, as a setting that is not read is worse than one that is refused. */
function warnOfUnknown(environment: NodeJS.ProcessEnv): void {
  const unknown = unknownVariables(environment).filter((name) => !name.startsWith("ATALAIA_BACKUP_"));
  for (const name of unknown)
    process.stderr.write(`atalaia serve: ${name} is no setting of Atalaia and is not read\n`);
}

function greet({ address, setupLink, context }: RunningServer): void {
  const lines = [`Atalaia ${version} is running.`];
  if (address) lines.push(`  Console   ${address}`);
  lines.push(...emailLine(context));
  if (context.settings.demo)
    lines.push("", "This is a demonstration: invented people and messages, for this machine only.");
  if (setupLink)
    lines.push("", "This desk has no owner yet. Open this link once to set it up:", `  ${setupLink}`);
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** The first start of a demonstration takes a while; a line now and then says that it moves. */
function tellDemoProgress(told: number, of: number): void {
  if (told % 20 === 0 || told === of)
    process.stdout.write(`Making the demonstration: ${told} of ${of} conversations\n`);
}

function emailLine({ services, settings }: RunningServer["context"]): string[] {
  const gateway = services.states().find(({ name }) => name === "email-gateway");
  const address = `smtp://${settings.smtpHost}:${settings.smtpPort}`;
  if (gateway?.state === "running") return [`  E-mail    ${address}`];
  return gateway?.state === "failing"
    ? [`  E-mail    not receiving: ${address} could not be opened (${gateway.problem})`]
    : [];
}

/** A second signal does not wait. */
function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.once("SIGINT", () => process.exit(130));
      resolve();
    };
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
  });
}
