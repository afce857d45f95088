import { Resolver } from "node:dns/promises";
import { readFileSync } from "node:fs";
import { createEngine, type Desk, type Engine } from "@atalaia/detect";
import { createQrReader, defaultLimits, type MailHeaders, readMailHeaders } from "@atalaia/mail";
import { explanations } from "./explanations.ts";
import { type LookTools, look } from "./look.ts";
import type { Look, LookInput } from "./look.types.ts";

const resolver = new Resolver({ timeout: 2_000, tries: 1 });
const engines = new Map<string, Engine>();
let qr: Promise<NonNullable<LookTools["qr"]>> | undefined;

/** One engine per version of what the desk knows; the previous one is dropped. */
function engineFor(desk: Desk, version: string): Engine {
  const known = engines.get(version);
  if (known) return known;
  const engine = createEngine({ desk, explanations });
  engines.clear();
  engines.set(version, engine);
  return engine;
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
  const tools: LookTools = {
    engine: engineFor(input.desk, input.deskVersion),
    resolver: (name, type) => resolver.resolve(name, type) as Promise<unknown[]>,
    ...(input.format === "json" ? {} : { qr: await qrReader() }),
  };
  return look(input, tools);
}
