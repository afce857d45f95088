import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, afterEach, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { keepOnFailure, newPerson, openBrowser, type Person } from "./support/browser.ts";
import { enterDemo, findDemoIds, pagesOf, settled } from "./support/demo.ts";
import { type Product, startProduct } from "./support/product.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** WCAG 2.2 A and AA and the best practices axe knows; one line per offending element. */
async function violationsOn(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the policy of the page forbids foreign scripts, as it should.
  await page.evaluate(axe);
  const inLight = await runAxe(page, {});
  await page.emulateMedia({ colorScheme: "dark" });
  const inDark = await runAxe(page, { runOnly: ["color-contrast"] });
  await page.emulateMedia({ colorScheme: "light" });
  return [...inLight, ...inDark.map((violation) => `dark: ${violation}`)];
}

async function runAxe(page: Page, options: { readonly runOnly?: readonly string[] }): Promise<string[]> {
  const found = await page.evaluate(async (chosen) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(chosen)).violations;
  }, options);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}

describe("the pages of the demonstration", () => {
  let product: Product;
  let browser: Browser;
  let visitor: Person | undefined;
  before(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });
  afterEach(async (test) => {
    await keepOnFailure(test, { visitor });
    await visitor?.leave();
    visitor = undefined;
  });

  it("opens without set-up: one press, and the guide says where to start", async () => {
    visitor = await newPerson(browser, { locale: "pt-BR" });
    const { page } = visitor;
    await page.goto(product.origin);
    await page.getByRole("button", { name: /^Liderança/ }).click();
    await page.getByText("Três coisas para ver em dois minutos").waitFor();
    await page.getByRole("button", { name: "Entendi" }).click();
    await page.reload();
    await page.getByText("Demonstração:").first().waitFor();
    assert.equal(await page.getByText("Três coisas para ver").isVisible(), false);
    await page.locator("[data-conversation]").filter({ hasText: "Esqueci a minha senha" }).click();
    await page
      .getByText(/^Cuidado/)
      .first()
      .waitFor();
  });

  it("have no accessibility violation, by light and by dark", async () => {
    visitor = await newPerson(browser);
    const { page, complaints } = visitor;
    const found: string[] = [];
    const look = async (name: string) => {
      await settled(page);
      found.push(...(await violationsOn(page)).map((violation) => `${name}: ${violation}`));
    };
    await page.goto(`${product.origin}/sign-in`);
    await look("door");
    await enterDemo(page, product, "admin", "en");
    for (const [name, path] of Object.entries(pagesOf(await findDemoIds(page, product)))) {
      await page.goto(product.origin + path);
      await look(name);
    }
    assert.deepEqual(found, []);
    assert.deepEqual(complaints, []);
  });

  it("fit a narrow screen in the longest of the languages", async () => {
    visitor = await newPerson(browser, { locale: "es-MX", width: 360 });
    const { page } = visitor;
    await enterDemo(page, product, "admin", "es");
    const tooWide: string[] = [];
    for (const [name, path] of Object.entries(pagesOf(await findDemoIds(page, product)))) {
      await page.goto(product.origin + path);
      await settled(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 360) tooWide.push(`${name}: ${width}`);
    }
    assert.deepEqual(tooWide, []);
  });

  it("show list and conversation one after the other on a narrow screen", async () => {
    visitor = await newPerson(browser, { width: 360 });
    const { page } = visitor;
    await enterDemo(page, product, "agent", "en");
    await page.goto(`${product.origin}/inbox`);
    await page.locator("[data-conversation]").filter({ hasText: "Esqueci a minha senha" }).click();
    await page
      .getByText(/Take care: /)
      .first()
      .waitFor();
    assert.equal(await page.locator("[data-conversation]").first().isVisible(), false);
    await page
      .getByRole("link", { name: "Back to the list" })
      .or(page.getByRole("button", { name: "Back to the list" }))
      .first()
      .click();
    await page.locator("[data-conversation]").first().waitFor();
  });

  it("are worked with the keyboard alone: walk, open, write, resolve", async () => {
    visitor = await newPerson(browser);
    const { page } = visitor;
    await enterDemo(page, product, "agent", "en");
    await page.goto(`${product.origin}/inbox`);
    await page.locator("[data-conversation]").first().waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    await page
      .getByText(/Take care: |Danger: /)
      .first()
      .waitFor();
    await page.keyboard.press("n");
    await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
    await page.keyboard.type("Looked at without a mouse");
    await page.keyboard.press("Control+Enter");
    await page.locator("main").getByText("Looked at without a mouse").first().waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.type("the day");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/activity");
    await page.keyboard.press("g");
    await page.keyboard.press("i");
    await page.waitForURL("**/inbox");
  });

  it("keep customers' words from the auditor", async () => {
    visitor = await newPerson(browser);
    const { page } = visitor;
    await enterDemo(page, product, "auditor", "en");
    await page.goto(product.origin);
    await page.waitForURL("**/activity");
    await settled(page);
    assert.equal(await page.getByRole("link", { name: "Inbox" }).count(), 0);
    assert.equal((await page.request.get(`${product.origin}/api/conversations`)).status(), 403);
  });
});
