import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Page } from "playwright-core";
import { Webhook } from "standardwebhooks";
import { freePort, type Product, root } from "./product.ts";

/** The company behind the desk: its customer, its directory, and its own system that carries out what is proven. */
export interface Company {
  /** A one-time link that the company's site gives to its signed-in customer. */
  enrolmentLink(externalId?: string): Promise<string>;
  /** What its system said of each call, newest last. */
  readonly calls: readonly string[];
  stop(): Promise<void>;
}

export interface Customer {
  readonly externalId: string;
  readonly name: string;
  readonly email: string;
  readonly login: string;
}

export const customer: Customer = {
  externalId: "customer-1",
  name: "Maria Prado",
  email: "maria@cliente.example",
  login: "maria",
};

/** Puts the customers on file, and the example of `examples/back-end` behind "reset the password". */
export async function openCompany(
  admin: Page,
  product: Product,
  customers: readonly Customer[] = [customer],
): Promise<Company> {
  await configure(admin, product, customers);
  const { secret } = await post(admin, product, "/api/directory-secret", {});
  const backEnd = await startBackEnd(admin, product, customers);
  return {
    calls: backEnd.calls,
    enrolmentLink: async (externalId = customers[0]!.externalId) => {
      const told = await requestEnrolment(product, secret, externalId);
      return told.link!;
    },
    stop: backEnd.stop,
  };
}

async function configure(admin: Page, product: Product, customers: readonly Customer[]): Promise<void> {
  const rows = customers.map(({ externalId, name, email }) => `${externalId},${name},${email}\n`);
  const csv = `external-id,name,email\n${rows.join("")}`;
  const imported = await admin.request.post(`${product.origin}/api/contact-imports`, {
    headers: { "content-type": "text/csv", origin: product.origin },
    data: csv,
  });
  if (!imported.ok()) throw new Error(`Import: ${imported.status()} ${await imported.text()}`);
  const settings = await get(admin, product, "/api/verification-settings");
  // A customer who enrolled today would otherwise wait three days: the cooling-off has tests of its own.
  await put(admin, product, "/api/verification-settings", {
    ...settings,
    coolingOffHours: 0,
  });
}

async function startBackEnd(admin: Page, product: Product, customers: readonly Customer[]) {
  const { items, signingKey } = await get(admin, product, "/api/action-definitions");
  const { verifierKey } = await get(admin, product, "/api/evidence-log");
  const port = await freePort();
  const child = spawn(process.execPath, ["examples/back-end/server.js"], {
    cwd: root,
    env: {
      PATH: process.env["PATH"],
      PORT: String(port),
      SIGNING_KEY: signingKey,
      LOG_KEY: verifierKey,
      ACCOUNTS: customers.map(({ login, externalId }) => `${login}=${externalId}`).join(","),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const calls: string[] = [];
  const lines = createInterface({ input: child.stdout! });
  await new Promise<void>((resolve) => lines.once("line", () => resolve()));
  lines.on("line", (line) => calls.push(line));
  const reset = items.find(({ key }: { key: string }) => key === "reset-password");
  const executor = { kind: "webhook", url: `http://127.0.0.1:${port}/` };
  await put(admin, product, `/api/action-definitions/${reset.id}`, { ...reset, executor });
  return { calls, stop: () => end(child) };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("close", () => resolve());
    child.kill("SIGTERM");
  });
}

async function requestEnrolment(
  product: Product,
  secret: string,
  externalId: string,
): Promise<{ link: string | null }> {
  const body = JSON.stringify({ type: "enrolment.requested", data: { externalId } });
  const id = `enrolment-${externalId}-${Date.now()}`;
  const at = new Date();
  const answer = await fetch(`${product.origin}/api/directory`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(id, at, body),
    },
    body,
  });
  if (!answer.ok) throw new Error(`Directory: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { link: string | null };
}

// biome-ignore lint/suspicious/noExplicitAny: the wire's own schemas are tested elsewhere
type Answer = any;

async function get(page: Page, product: Product, path: string): Promise<Answer> {
  return (await page.request.get(product.origin + path)).json();
}

async function put(page: Page, product: Product, path: string, data: unknown): Promise<void> {
  const answer = await page.request.put(product.origin + path, { data, headers: { origin: product.origin } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
}

async function post(page: Page, product: Product, path: string, data: unknown): Promise<Answer> {
  const answer = await page.request.post(product.origin + path, {
    data,
    headers: { origin: product.origin },
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
