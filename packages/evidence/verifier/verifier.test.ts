import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import chromium from "@sparticuz/chromium";
import { type Browser, type Page, chromium as playwright } from "playwright-core";
import { formatVerifierKey } from "../src/key.ts";
import { accountant, aurora, issueReceipt, mallory, neighbour } from "../src/testing/world.ts";
import { embedKeys } from "../src/verifier-page.ts";
import { buildVerifier } from "./build.ts";
import { pageTexts } from "./page.messages.ts";

const keys = {
  log: [formatVerifierKey(aurora)],
  witnesses: [accountant, neighbour].map(formatVerifierKey),
  quorum: 1,
};
const { bytes } = issueReceipt();
const receipt = new TextDecoder().decode(bytes);
const executablePath = await chromium.executablePath().catch(() => null);
const skip = executablePath === null ? "no browser can run on this machine" : false;

describe("the one-file verifier", { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), "atalaia-verifier-"));
  const file = join(folder, "verifier.html");
  let browser: Browser;

  before(async () => {
    writeFileSync(file, embedKeys(await buildVerifier(), keys));
    browser = await playwright.launch({
      executablePath: executablePath!,
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    });
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Without a network, in a stranger's browser. */
  async function open(locale = "en-GB"): Promise<Page> {
    const context = await browser.newContext({ locale, offline: true });
    const page = await context.newPage();
    page.on("pageerror", (error) => assert.fail(error.message));
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  async function paste(page: Page, text: string): Promise<string> {
    await page.locator("#receipt").fill(text);
    await page.locator("button").click();
    return textOf(page);
  }

  async function textOf(page: Page): Promise<string> {
    return (await page.locator("#result").textContent()) ?? "";
  }

  it("finds a pasted receipt genuine, and shows what it says", async () => {
    const page = await open();
    const result = await paste(page, receipt);
    assert.equal(await page.locator("#result").getAttribute("class"), "valid");
    for (const shown of ["contact.field-revealed", "+55 11 90000-0000", aurora.name, accountant.name, "21"])
      assert.ok(result.includes(shown), shown);
  });

  it("takes a file too", async () => {
    const page = await open();
    await page
      .locator("#file")
      .setInputFiles({ name: "receipt.json", mimeType: "application/json", buffer: Buffer.from(bytes) });
    await page.locator("#result.valid").waitFor();
  });

  it("takes a file dropped anywhere", async () => {
    const page = await open();
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "receipt.json"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
    }, receipt);
    await page.locator("#result.valid").waitFor();
  });

  it("warns of a changed receipt, and of keys that did not sign it", async () => {
    const page = await open();
    const changed = await paste(page, receipt.replace("agent-7", "agent-8"));
    assert.ok(changed.includes(pageTexts.en.flaws["not-included"]));
    await page.locator("#trust summary").click();
    await page.locator("#keys").fill(formatVerifierKey(mallory));
    assert.ok((await paste(page, receipt)).includes(pageTexts.en.flaws["bad-signature"]));
    await page.locator("#keys").fill("not a key");
    assert.ok((await paste(page, receipt)).includes(pageTexts.en.badKeys));
    await page.locator("#keys").fill("");
    assert.ok((await paste(page, receipt)).includes(pageTexts.en.noKeys));
  });

  it("speaks the browser's language, and another when asked", async () => {
    const page = await open("pt-BR");
    assert.ok((await paste(page, receipt)).includes(pageTexts["pt-BR"].valid));
    await page.locator("#language").selectOption("es");
    assert.ok((await textOf(page)).includes(pageTexts.es.valid));
    assert.equal(await page.locator("html").getAttribute("lang"), "es");
    assert.equal(await page.title(), pageTexts.es.title);
  });

  it("shows what a receipt says as text, never as markup", async () => {
    const page = await open();
    const result = await paste(page, receipt);
    assert.ok(result.includes("<b>nova</b>"));
    assert.equal(await page.locator("#result b").count(), 0);
  });

  it("can be used by everybody: no finding of axe, and the result is focused and announced", async () => {
    const page = await open();
    await paste(page, receipt);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "result");
    assert.equal(await page.locator("#result").getAttribute("role"), "status");
    const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
    const session = await page.context().newCDPSession(page);
    await session.send("Page.setBypassCSP", { enabled: true });
    await page.reload();
    await paste(page, receipt);
    await page.addScriptTag({ path: axe });
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    assert.deepEqual(violations, []);
  });
});

describe("the verifier's file", () => {
  it("loads nothing and sends nothing: its policy allows only what stands in it", async () => {
    const page = await buildVerifier();
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? "";
    assert.match(
      policy,
      /^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}=';/,
    );
    assert.doesNotMatch(page, /\s(?:src|href)=/);
  });

  it("takes keys without letting them become markup, and only keys", async () => {
    const page = await buildVerifier();
    assert.throws(() => embedKeys(page, { ...keys, log: ["</script><b>"] }), { code: "bad-key" });
    assert.throws(() => embedKeys("<html>", keys), { code: "bad-key" });
    assert.ok(embedKeys(page, keys).includes(JSON.stringify(keys)));
  });
});
