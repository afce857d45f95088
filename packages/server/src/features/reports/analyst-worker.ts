import { Resolver } from "node:dns/promises";
import { readFileSync } from "node:fs";
import { createEngine, type Desk, type Engine } from "@atalaia/detect";
import { createQrReader, defaultLimits, type MailHeaders, readMailHeaders } from "@atalaia/mail";
import { workerData } from "piscina";
import type { AnalystData } from "./analyst.ts";
import { explanations } from "./explanations.ts";
import { type LookTools, look } from "./look.ts";
import type { Look, LookInput } from "./look.types.ts";
import { secondOpinion, withOpinion } from "./second-opinion.ts";

const { clamavSocket } = workerData as AnalystData;

const resolver = new Resolver({ timeout: 2_000, tries: 1 });
let prepared: { readonly version: string; readonly desk: Desk; readonly engine: Engine } | undefined;
let qr: Promise<NonNullable<LookTools["qr"]>> | undefined;

/** Engine and desk of one version: indexes hang on the desk object, so each message is judged with the same one. */
function prepare(desk: Desk, version: string): { readonly desk: Desk; readonly engine: Engine } {
  if (prepared?.version !== version)
    prepared = { version, desk, engine: createEngine({ desk, explanations }) };
  return prepared;
}

const answers = new Map<string, { readonly answer: Promise<unknown[]>; readonly until: number }>();
const answerMilliseconds = 60_000;
const mostAnswers = 5_000;

/** DNS with a short memory: a desk hears from the same domains again and again. Refusals are remembered as well. */
function resolve(name: string, type: string): Promise<unknown[]> {
  const key = `${type} ${name.toLowerCase()}`;
  const known = answers.get(key);
  if (known && known.until > Date.now()) return known.answer;
  const answer = resolver.resolve(name, type) as Promise<unknown[]>;
  answer.catch(() => {});
  if (answers.size >= mostAnswers) answers.clear();
  answers.set(key, { answer, until: Date.now() + answerMilliseconds });
  return answer;
}

/** The WASM comes from the installed package: the library would fetch it from the network otherwise. */
function qrReader(): Promise<NonNullable<LookTools["qr"]>> {
  qr ??= createQrReader(readFileSync(new URL(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm"))));
  return qr;
}

export function readHeaders(raw: Uint8Array): MailHeaders {
  return readMailHeaders(raw, defaultLimits);
}

export async function runLook(input: LookInput): Promise<Look> {
  const { desk, engine } = prepare(input.desk, input.deskVersion);
  const tools: LookTools = {
    engine,
    resolver: resolve,
    ...(input.format === "json" ? {} : { qr: await qrReader() }),
  };
  const [looked, opinion] = await Promise.all([
    look({ ...input, desk }, tools),
    secondOpinion(input, clamavSocket),
  ]);
  return withOpinion(looked, opinion, engine);
}
