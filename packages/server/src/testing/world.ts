import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "@atalaia/contract";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { createServer } from "../app.ts";
import type { Context } from "../context.ts";
import { createContext } from "../main.ts";
import { createToken } from "../platform/crypto/tokens.ts";
import { readSettings } from "../platform/settings/settings.ts";
import { startWorker } from "../worker.ts";
import { createTestDatabase } from "./test-database.ts";

/** The cast: an admin, a lead, an agent and an auditor of the desk Farol; the outsider is whoever has no cookie. */
export const cast = {
  alice: { name: "Alice Prado", role: "admin", language: "pt-BR" },
  bruno: { name: "Bruno Reis", role: "lead", language: "en" },
  carla: { name: "Carla Nunes", role: "agent", language: "es" },
  dora: { name: "Dora Braga", role: "auditor", language: "en" },
} as const satisfies Record<string, { name: string; role: Role; language: string }>;

export type Person = keyof typeof cast;

export interface Answer {
  readonly status: number;
  readonly headers: LightMyRequestResponse["headers"];
  // Tests look into answers of every shape.
  // biome-ignore lint/suspicious/noExplicitAny: the wire's own schemas are tested elsewhere
  readonly body: any;
}

export interface World {
  readonly context: Context;
  readonly app: FastifyInstance;
  readonly ids: Readonly<Record<Person, string>>;
  /** A request without a socket, as one of the cast or (null) as the outsider. */
  call(
    who: Person | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Moves the clock that sessions, codes and links live by. Milliseconds. */
  advance(milliseconds: number): void;
  /** Cookie of a person, for tests of sessions themselves. */
  cookieOf(who: Person): string;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** Takes work of every queue as the running product does. */
  readonly worker?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The whole server on a real database of its own, without sockets. */
export async function createWorld({ worker = false, environment = {} }: WorldOptions = {}): Promise<World> {
  const test = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), "atalaia-world-"));
  const closers: (() => Promise<unknown>)[] = [];
  const source = {
    DATABASE_URL: test.url,
    ATALAIA_DATA_FOLDER: folder,
    ATALAIA_KEY: `1:${randomBytes(32).toString("base64")}`,
    ATALAIA_LOG_LEVEL: "silent",
    ATALAIA_SMTP_PORT: "0",
    ATALAIA_WORKER_THREADS: "1",
    ...environment,
  };
  let ahead = 0;
  const context = await createContext(readSettings(source), source, closers, () => Date.now() + ahead);
  const people = await settle(context);
  const app = await createServer(context);
  if (worker) await startWorker(context);
  return {
    context,
    app,
    ids: people.ids,
    call: (who, method, path, body, headers) =>
      inject(app, who ? people.cookies[who] : null, method, path, body, headers),
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
    cookieOf: (who) => people.cookies[who],
    async close() {
      await app.close();
      for (const close of closers.reverse()) await close();
      await test.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function settle(
  context: Context,
): Promise<{ ids: Record<Person, string>; cookies: Record<Person, string> }> {
  const ids = {} as Record<Person, string>;
  const cookies = {} as Record<Person, string>;
  await context.database.run(
    "update organization set name = 'Farol', set_up_at = now(), default_language = 'pt-BR', time_zone = 'America/Sao_Paulo'",
  );
  for (const [person, { name, role, language }] of Object.entries(cast) as [
    Person,
    (typeof cast)[Person],
  ][]) {
    ids[person] = randomUUID();
    cookies[person] = await signIn(context, ids[person], {
      name,
      role,
      language,
      email: `${person}@farol.example`,
    });
  }
  return { ids, cookies };
}

async function signIn(
  context: Context,
  id: string,
  member: { name: string; role: string; language: string; email: string },
): Promise<string> {
  const { token, hash } = createToken();
  await context.database.run(
    "insert into members (id, name, email, role, language, created_at) values ($1, $2, $3, $4, $5, now())",
    [id, member.name, member.email, member.role, member.language],
  );
  await context.database.run(
    `insert into sessions (id, token_hash, member_id, method, browser, system, network, created_at, last_seen_at, expires_at, stepped_up_until)
     values ($1, $2, $3, 'passkey', 'Firefox', 'Linux', '192.0.2.0/24', now(), now(), now() + interval '12 hours', now() + interval '5 minutes')`,
    [randomUUID(), hash, id],
  );
  return `${context.cookieName}=${token}`;
}

async function inject(
  app: FastifyInstance,
  cookie: string | null,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await app.inject({
    method: method as "GET",
    url: path,
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(body === undefined || Buffer.isBuffer(body) ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
  });
  return { status: answer.statusCode, headers: answer.headers, body: parse(answer) };
}

function parse(answer: LightMyRequestResponse): unknown {
  const type = String(answer.headers["content-type"] ?? "");
  return type.includes("json") ? JSON.parse(answer.body) : answer.body;
}

/** Asks until `look` answers something, for what a worker does in its own time. @throws after ten seconds. */
export async function eventually<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("What was waited for did not happen");
}
