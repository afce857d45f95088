import { checkName, pascalCase, writeFiles } from "./scaffold.ts";

/** A protocol of another system, in a folder of its own: what it hands in, how it fails, and a test that passes. */
export function newConnector(root: string, name: string): { files: string[]; next: string } {
  checkName(name);
  const folder = `packages/server/src/connectors/${name}`;
  const files = writeFiles(root, {
    [`${folder}/types.ts`]: types(name),
    [`${folder}/fetch-messages.ts`]: fetchMessages(name),
    [`${folder}/fetch-messages.test.ts`]: test(name),
  });
  const next = [
    `Fill in what ${name} says and record its real answers in the test, then run it:`,
    `  node --test ${folder}/`,
    "Give it a kind: packages/contract/src/inboxes.ts, packages/server/src/features/inboxes/services.ts,",
    "packages/console/src/features/inboxes/. Then: npm run docs",
  ].join("\n");
  return { files, next };
}

function types(name: string): string {
  const Name = pascalCase(name);
  return `import type { Accept } from "../types.ts";

/** What the connector needs, handed in: no clock, no network and no settings of its own. */
export interface ${Name}Options {
  readonly inboxId: string;
  /** Asks the other system for what is newer than the cursor; null asks for the beginning. */
  readonly ask: (cursor: string | null) => Promise<{ readonly status: number; readonly body: string }>;
  readonly accept: Accept;
}

/** \`refused\` is permanent until somebody changes the settings; the others are worth another try. */
export type ${Name}ErrorCode = "refused" | "unavailable" | "malformed";

export class ${Name}Error extends Error {
  override readonly name = "${Name}Error";
  readonly code: ${Name}ErrorCode;

  constructor(code: ${Name}ErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
`;
}

function fetchMessages(name: string): string {
  const Name = pascalCase(name);
  return `import { ${Name}Error, type ${Name}Options } from "./types.ts";

interface Entry {
  readonly id: string;
  readonly thread: string;
  readonly from: string;
  readonly text: string;
}

/**
 * Hands every new message to intake, oldest first. The returned cursor is behind the last message that was accepted, so
 * that a failure in between loses nothing and doubles nothing.
 * @throws {${Name}Error}
 */
export async function fetchMessages(options: ${Name}Options, cursor: string | null): Promise<string | null> {
  const entries = read(await options.ask(cursor));
  let last = cursor;
  for (const entry of entries) {
    await options.accept({
      inboxId: options.inboxId,
      channel: "social",
      format: "json",
      raw: Buffer.from(payloadOf(entry)),
      idempotencyKey: entry.id,
    });
    last = entry.id;
  }
  return last;
}

function payloadOf({ text, thread, from }: Entry): string {
  return JSON.stringify({ text, thread, sender: { kind: "handle", value: from, name: "" } });
}

function read({ status, body }: { readonly status: number; readonly body: string }): Entry[] {
  if (status === 401 || status === 403) throw new ${Name}Error("refused");
  if (status !== 200) throw new ${Name}Error("unavailable");
  const list = parse(body);
  if (!Array.isArray(list) || !list.every(isEntry)) throw new ${Name}Error("malformed");
  return list;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new ${Name}Error("malformed", { cause });
  }
}

function isEntry(value: unknown): value is Entry {
  const { id, thread, from, text } = Object(value) as Record<string, unknown>;
  return [id, thread, from, text].every((part) => typeof part === "string");
}
`;
}

function test(name: string): string {
  return `import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { IncomingMessage } from "../types.ts";
import { fetchMessages } from "./fetch-messages.ts";

const entry = (id: string) => ({ id, thread: "t1", from: "ana", text: "Olá" });
const answer = (status: number, body: unknown) => async () => ({ status, body: JSON.stringify(body) });

function optionsWith(ask: () => Promise<{ status: number; body: string }>, failsAt?: string) {
  const accepted: IncomingMessage[] = [];
  const accept = async (message: IncomingMessage) => {
    if (message.idempotencyKey === failsAt) throw new Error("not committed");
    accepted.push(message);
    return { messageId: message.idempotencyKey, duplicate: false };
  };
  return { options: { inboxId: "inbox", ask, accept }, accepted };
}

describe("messages of ${name}", () => {
  it("are handed in once each, in order", async () => {
    const { options, accepted } = optionsWith(answer(200, [entry("1"), entry("2")]));
    assert.equal(await fetchMessages(options, null), "2");
    assert.deepEqual(
      accepted.map(({ idempotencyKey }) => idempotencyKey),
      ["1", "2"],
    );
  });

  it("that could not be committed are not passed over", async () => {
    const { options } = optionsWith(answer(200, [entry("1"), entry("2")]), "1");
    await assert.rejects(fetchMessages(options, null), { message: "not committed" });
  });

  it("stay where they are when access is refused, nobody answers or the answer cannot be read", async () => {
    const cases = [
      [answer(401, {}), "refused"],
      [answer(503, {}), "unavailable"],
      [answer(200, { not: "a list" }), "malformed"],
      [async () => ({ status: 200, body: "<html>" }), "malformed"],
    ] as const;
    for (const [ask, code] of cases) {
      const { options, accepted } = optionsWith(ask);
      await assert.rejects(fetchMessages(options, "7"), { code });
      assert.equal(accepted.length, 0);
    }
  });
});
`;
}
