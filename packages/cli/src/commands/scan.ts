import { parseArgs } from "node:util";
import { type Channel, FormatError, type Language } from "@atalaia/detect";
import { type Command, UsageError } from "../command.ts";
import { answerAll } from "../scan/answer-all.ts";
import { readDesk } from "../scan/desk.ts";
import { type InputOptions, readPaths, readStream } from "../scan/inputs.ts";
import { languageFrom } from "../scan/language.ts";
import { readLines } from "../scan/lines.ts";
import { createOutput } from "../scan/output.ts";
import type { AnswerOptions, Format, Input, Shape } from "../scan/types.ts";

const usage = `atalaia scan [PATH…] [OPTIONS]

Judges messages and files and finds personal data and secrets in them. Nothing leaves this machine.
PATH is a file (.eml, .mbox, .har, a chat export, a text, any attachment) or a folder; none or - reads standard input.

  --json              one JSON list of results
  --jsonl             one JSON line per result, in order; without PATH, standard input holds one JSON input per line
  --redact            the text itself, without what was found in it
  --fail-on LEVEL     exit status 1 when something is at least caution or danger, or could not be fully looked at
  --desk FILE         what the desk knows: own domains, people, suppliers, formats (JSON)
  --as SHAPE          text, mail, mbox, chat or file, instead of telling by name and first bytes
  --channel CHANNEL   email, chat, phone, sms or social, for texts (default chat)
  --language LANGUAGE pt-BR, en or es, for the report (default: that of the system)
  --threads COUNT     most threads of a long run (default: the processor's, at most 8)
  --dns               ask the DNS for SPF, DKIM and DMARC records of senders

Exit status: 0 everything was answered, 1 what --fail-on says, 2 the arguments cannot be used.`;

export const scan: Command = {
  name: "scan",
  summary: "judge messages and files, find and redact personal data",
  usage,
  async run(args) {
    const { values, positionals } = readArguments(args);
    const options = answerOptions(values);
    const output = createOutput(options.format, options.language, process.stdout, process.stderr);
    const threads = values.threads === undefined ? {} : { threads: countOf(values.threads) };
    const failOn = oneOf("fail-on", values["fail-on"], ["caution", "danger"] as const);
    await answerAll(inputs(positionals, values), { ...options, ...threads }, output.take).catch(
      refuseFormats,
    );
    await output.end();
    return failOn !== undefined && output.reached(failOn) ? 1 : 0;
  },
};

/** A desk's own pattern is known to be unusable only when the engine is built. */
function refuseFormats(error: unknown): never {
  if (error instanceof FormatError) throw new UsageError(`--desk: formats: ${error.message}`);
  throw error;
}

function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      jsonl: { type: "boolean" },
      redact: { type: "boolean" },
      "fail-on": { type: "string" },
      desk: { type: "string" },
      as: { type: "string" },
      channel: { type: "string" },
      language: { type: "string" },
      threads: { type: "string" },
      dns: { type: "boolean" },
    },
  });
}

type Values = ReturnType<typeof readArguments>["values"];

function answerOptions(values: Values): AnswerOptions {
  const chosen = (["json", "jsonl", "redact"] as const).filter((name) => values[name] === true);
  if (chosen.length > 1) throw new UsageError(`--${chosen.join(" and --")} exclude each other`);
  const format: Format = chosen[0] ?? "report";
  return {
    format,
    desk: values.desk === undefined ? {} : readDesk(values.desk),
    language: oneOf("language", values.language, LANGUAGES) ?? languageFrom(process.env),
    colour: format === "report" && process.stdout.isTTY === true && !process.env["NO_COLOR"],
    dns: values.dns === true,
  };
}

const LANGUAGES: readonly Language[] = ["pt-BR", "en", "es"];
const CHANNELS: readonly Channel[] = ["email", "chat", "phone", "sms", "social"];
const SHAPES: readonly Shape[] = ["text", "mail", "mbox", "chat", "file"];

function oneOf<Name extends string>(
  option: string,
  value: string | undefined,
  names: readonly Name[],
): Name | undefined {
  if (value === undefined || names.includes(value as Name)) return value as Name | undefined;
  throw new UsageError(`--${option} is one of ${names.join(", ")}`);
}

function countOf(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageError("--threads is a number from 1 to 99");
}

function inputs(paths: readonly string[], values: Values): AsyncIterable<Input[]> {
  const options: InputOptions = {
    channel: oneOf("channel", values.channel, CHANNELS) ?? "chat",
    as: oneOf("as", values.as, SHAPES) ?? null,
    jsonl: values.jsonl === true,
  };
  if (paths.length > 0 && paths.join() !== "-") return readPaths(paths, options);
  const stdin = process.stdin as AsyncIterable<Buffer>;
  return options.jsonl && options.as === null ? readLines(stdin) : readStream("-", stdin, options);
}
