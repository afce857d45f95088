import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { keepOnFailure, newPerson, openBrowser, type Person } from "./support/browser.ts";
import { type Product, startProduct } from "./support/product.ts";
import { keepCodes, owner, setUpDesk } from "./support/set-up.ts";

describe("people and their passkeys", () => {
  let product: Product;
  let browser: Browser;
  let alice: Person;
  let carla: Person;
  before(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    alice = await newPerson(browser);
    carla = await newPerson(browser, { locale: "es-MX" });
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });

  afterEach((test) => keepOnFailure(test, { alice, carla }));

  it("sets the desk up from the printed link with a passkey and hands out recovery codes", async () => {
    const codes = await setUpDesk(alice.page, product);
    assert.equal(codes.length, 10);
    assert.equal(new Set(codes).size, 10);
  });

  it("demands the backup of the key, proven by the end of its fingerprint", async () => {
    const { page } = alice;
    await page.waitForURL("**/key-backup");
    await page.getByRole("textbox", { name: "Passphrase" }).fill("tres barcos na enseada");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download key file" }).click();
    assert.match((await download).suggestedFilename(), /\.age$/);
    const fingerprint = await page.locator(".fingerprint").textContent();
    await page.getByLabel("Last eight characters").fill("00000000");
    await page.getByRole("button", { name: "The copy is kept" }).click();
    await page.getByRole("alert").first().waitFor();
    await page.getByLabel("Last eight characters").fill(fingerprint!.replaceAll("-", "").slice(-8));
    await page.getByRole("button", { name: "The copy is kept" }).click();
    await page.getByText("The key is kept safe").waitFor();
  });

  it("spends the set-up link", async () => {
    const page = await alice.context.newPage();
    await page.goto(product.setupLink);
    await page.getByText("This desk has an owner already").waitFor();
    await page.close();
  });

  it("invites a second member, who joins in their own language", async () => {
    const { page } = alice;
    await page.goto(`${product.origin}/members`);
    await page.getByRole("button", { name: "Invite" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("E-mail").fill("carla@farol.example");
    await dialog.getByRole("button", { name: "Make link" }).click();
    const link = await dialog.locator(".invitation-link").textContent();
    await dialog.getByRole("button", { name: "Done" }).click();

    await carla.page.goto(link!);
    await carla.page.getByLabel("Su nombre").fill("Carla Nunes");
    await carla.page.locator("button[type=submit]").click();
    assert.equal((await keepCodes(carla.page, "Empezar")).length, 10);
    await carla.page.getByRole("navigation").first().waitFor();
    await page.getByRole("row", { name: /Carla Nunes/ }).waitFor();
  });

  it("signs out and in again with the passkey alone", async () => {
    const { page } = carla;
    await page.getByRole("button", { name: /Mi cuenta/ }).click();
    await page.getByRole("menuitem", { name: "Cerrar sesión" }).click();
    await page.waitForURL("**/sign-in**");
    await page.getByRole("button", { name: "Entrar con llave de acceso" }).click();
    await page.getByRole("navigation").first().waitFor();
  });

  it("takes the page from a disabled member within a second", async () => {
    await carla.page.getByText("De guardia").waitFor();
    const { page } = alice;
    await page.getByRole("button", { name: /Acts for Carla Nunes/ }).click();
    await page.getByRole("menuitem", { name: "Disable" }).click();
    const gone = carla.page.waitForURL("**/sign-in**");
    const answered = page.waitForResponse((response) => response.request().method() !== "GET");
    await page.getByRole("dialog").getByRole("button", { name: "Disable" }).click();
    await answered;
    const disabledAt = performance.now();
    await gone;
    assert.ok(performance.now() - disabledAt <= 1_000, "the page is gone within a second");
    await carla.page.getByRole("heading", { name: "Iniciar sesión en Farol" }).waitFor();
    await carla.page.getByRole("button", { name: "Entrar con llave de acceso" }).click();
    await carla.page.getByRole("alert").waitFor();
  });

  it("changes language and theme at once and keeps them on the next visit", async () => {
    const { page } = alice;
    await page.getByRole("button", { name: `My account ${owner.name}` }).click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    await page.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: `My account ${owner.name}` }).click();
    await page.getByRole("menuitemradio", { name: "Português (Brasil)" }).click();
    await page.getByRole("heading", { name: "Equipe" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Equipe" }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.dataset["theme"]), "dark");
    assert.equal(await page.evaluate(() => document.documentElement.lang), "pt-BR");
  });

  it("says that the server is out of reach, and that it is back", async () => {
    const { page } = alice;
    await page.getByText("De vigia").waitFor();
    await alice.context.setOffline(true);
    await page.getByText(/Sem contato com o servidor desde/).waitFor();
    await alice.context.setOffline(false);
    await page.getByText("O contato com o servidor voltou.").first().waitFor();
  });

  it("never made a page complain", () => {
    assert.deepEqual([...alice.complaints, ...carla.complaints], []);
  });
});
