import { mkdirSync } from "node:fs";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import {
  type Browser,
  type BrowserContext,
  type Page,
  chromium as playwright,
  type Request,
} from "playwright-core";
import { root } from "./product.ts";

export const artifacts = join(root, "e2e/artifacts");

export interface PersonOptions {
  readonly locale?: string;
  readonly width?: number;
  readonly dark?: boolean;
}

/** Somebody in front of a browser of their own, with a passkey device that knows them. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained about, beyond what a test expects. */
  readonly complaints: string[];
  leave(): Promise<void>;
}

/**
 * The package's own arguments would switch web security off and put everybody into one process; only what a container
 * needs is taken.
 */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none"],
  });
}

export async function newPerson(
  browser: Browser,
  { locale = "en-GB", width = 1280, dark = false }: PersonOptions = {},
): Promise<Person> {
  const context = await browser.newContext({
    locale,
    timezoneId: "America/Sao_Paulo",
    viewport: { width, height: width < 600 ? 760 : 860 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  followRequests(page);
  await addPasskeyDevice(page);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && /content security policy/i.test(message.text()))
      complaints.push(message.text());
  });
  return { page, context, complaints, leave: () => context.close() };
}

const underWay = new WeakMap<Page, Set<Request>>();

/** The stream of live events never ends and does not count. */
function followRequests(page: Page): void {
  const open = new Set<Request>();
  underWay.set(page, open);
  page.on("request", (request) => {
    if (request.resourceType() !== "eventsource") open.add(request);
  });
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
}

/** Until the page asks for nothing and has drawn what it got. */
export async function untilQuiet(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet = underWay.get(page)?.size === 0 ? quiet + 1 : 0)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
}

/** A platform authenticator that verifies its user (WebAuthn Level 3, section 11: automation). */
async function addPasskeyDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Keeps what everybody saw when a test failed, for whoever looks into it. */
export async function keepOnFailure(
  test: { readonly name: string; readonly passed?: boolean },
  people: Readonly<Record<string, Person | undefined>>,
): Promise<void> {
  if (test.passed !== false) return;
  mkdirSync(artifacts, { recursive: true });
  const name = test.name.replace(/[^a-z0-9]+/gi, "-").slice(0, 60);
  for (const [who, person] of Object.entries(people))
    await person?.page.screenshot({ path: join(artifacts, `failed-${name}-${who}.png`) });
}
