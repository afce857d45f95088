import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../../context.ts";

export const SINK_FILE = "customer-messages.jsonl";

/**
 * Where messages to customers go when nothing may leave: a demonstration, or while `ATALAIA_CUSTOMER_SINK` is set. One JSON
 * object a line, readable by the owner of the data folder only.
 */
export async function writeToSink(
  { settings, now }: Pick<Context, "settings" | "now">,
  message: { kind: "email" | "sms"; to: string; subject?: string; text: string },
): Promise<void> {
  const line = JSON.stringify({ at: new Date(now()).toISOString(), ...message });
  await appendFile(join(settings.dataFolder, SINK_FILE), `${line}\n`, { mode: 0o600 });
}

export function usesSink({ settings }: Pick<Context, "settings">): boolean {
  return settings.demo || settings.customerSink;
}
