import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, Download, Page } from "playwright-core";
import { keepOnFailure, newPerson, openBrowser, type Person } from "./support/browser.ts";
import { type Company, customer, openCompany } from "./support/company.ts";
import { ask } from "./support/demo.ts";
import { sendMail } from "./support/outside.ts";
import { type Product, root, startProduct } from "./support/product.ts";
import { setUpDesk } from "./support/set-up.ts";

const urgent = "Esqueci a minha senha. Por favor me ajude. Eu tenho um pedido urgente — por favor!?!";

describe("no proof, no action", () => {
  const folder = mkdtempSync(join(tmpdir(), "atalaia-gate-"));
  let product: Product;
  let browser: Browser;
  let company: Company;
  let alice: Person;
  let maria: Person;
  before(async () => {
    [product, browser] = await Promise.all([
      startProduct({ environment: { ATALAIA_OUTBOUND_PRIVATE: "127.0.0.0/8" } }),
      openBrowser(),
    ]);
    [alice, maria] = await Promise.all([
      newPerson(browser),
      newPerson(browser, { locale: "pt-BR", width: 390 }),
    ]);
    await setUpDesk(alice.page, product);
    await alice.page.waitForURL("**/key-backup");
    await openGateway(alice.page);
    company = await openCompany(alice.page, product);
  });
  after(async () => {
    await browser?.close();
    await company?.stop();
    await product?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach((test) => keepOnFailure(test, { alice, maria }));

  async function openGateway(page: Page): Promise<void> {
    const settings = {
      kind: "email-gateway",
      recipients: ["ajuda@farol.example"],
      forwardTo: null,
      forwardHost: null,
      submission: null,
    };
    const made = await page.request.post(`${product.origin}/api/inboxes`, {
      data: { name: "E-mail", settings },
    });
    assert.equal(made.status(), 200);
  }

  async function write(subject: string): Promise<void> {
    await sendMail(product, "ajuda@farol.example", {
      from: `${customer.name} <${customer.email}>`,
      subject,
      text: urgent,
    });
    await alice.page.goto(`${product.origin}/inbox`);
    await alice.page.locator("[data-conversation]").filter({ hasText: subject }).click();
  }

  /** Decision one: the agent opens the action; the code is on their screen. */
  async function begin(): Promise<string> {
    const { page } = alice;
    await page.getByLabel("Login or account").fill(customer.login);
    await page.getByRole("button", { name: "Verify and carry out: Reset the password" }).click();
    return (await page.locator(".code-figures strong").textContent())!;
  }

  async function type(code: string): Promise<void> {
    await maria.page.goto("about:blank");
    await maria.page.goto(`${product.origin}/verify`);
    await maria.page.getByLabel("Seu e-mail ou telefone no cadastro").fill(customer.email);
    await maria.page.getByLabel("Os seis números").fill(code);
    await maria.page.getByRole("button", { name: "Continuar" }).click();
  }

  it("lets a customer keep a passkey, by a link of the company's own site", async () => {
    await maria.page.goto(await company.enrolmentLink());
    await maria.page.getByRole("heading", { name: "Proteja o seu atendimento" }).waitFor();
    assert.ok(!maria.page.url().includes("#"), "the token stays in the address");
    await maria.page.getByRole("button", { name: "Guardar chave de acesso" }).click();
    await maria.page.getByText("Guardado.").waitFor();
  });

  it("recognises the urgent reset, proves both sides, and only then has it done", async () => {
    await write("Pedido urgente");
    const code = await begin();
    await type(code);
    const { page } = maria;
    await page.getByText("Redefinir a senha").first().waitFor();
    await page.getByText("Alice", { exact: false }).first().waitFor();
    await page.getByText(customer.login, { exact: true }).waitFor();
    assert.equal(company.calls.length, 0);
    await page.getByRole("button", { name: "Usar minha chave de acesso" }).click();
    await page.getByRole("button", { name: "Sim, sou eu. Pode fazer." }).click();
    await page.getByRole("heading", { name: "Confirmado" }).waitFor();
    assert.equal(company.calls.length, 0);
    await alice.page.getByRole("button", { name: "Carry out: Reset the password" }).click();
    await alice.page.getByText(/^Carried out/).waitFor();
    assert.match(company.calls.join("\n"), / 200 /);
  });

  it("leaves a receipt that the command line and the page verify without a network", async () => {
    const { page } = alice;
    const receipt = await saved(page, () =>
      page.getByRole("button", { name: "Download receipt" }).first().click(),
    );
    await page.goto(`${product.origin}/evidence`);
    await page.getByRole("tab", { name: "State of the log" }).click();
    const verifier = await saved(page, () => page.getByRole("button", { name: "Download verifier" }).click());
    const { verifierKey } = await ask<{ verifierKey: string }>(page, product, "/api/evidence-log");
    const verify = (key: string) =>
      spawnSync(process.execPath, ["packages/cli/src/main.ts", "verify", receipt, "--key", key], {
        cwd: root,
      });
    assert.equal(verify(verifierKey).status, 0);
    assert.ok(readFileSync(receipt).length <= 4096);
    const stranger = await browser.newContext({ offline: true });
    const look = await stranger.newPage();
    await look.goto(pathToFileURL(verifier).href);
    await look.locator("#file").setInputFiles(receipt);
    await look.locator("#result.valid").waitFor();
    await stranger.close();
  });

  it("shows it in the evidence room, and the whole log checks out", async () => {
    const { page } = alice;
    await page.getByRole("button", { name: "Check the whole log" }).click();
    await page.getByText(/^Checked: \d+ entries, all in place/).waitFor();
    await page.getByRole("tab", { name: "Entries" }).click();
    await page.locator("tbody tr").first().waitFor();
    await page.getByLabel("Subject").selectOption("verification");
    await page.getByRole("button", { name: /verif/i }).first().click();
    await page.getByRole("dialog").getByText("verification.").first().waitFor();
    await page.keyboard.press("Escape");
  });

  it("does nothing when the customer says stop, and freezes the conversation", async () => {
    await write("Outra vez urgente");
    await type(await begin());
    await maria.page.getByRole("button", { name: "Não, parar tudo" }).first().click();
    await maria.page.getByRole("heading", { name: "Parado" }).waitFor();
    await alice.page
      .getByText(/frozen/i)
      .first()
      .waitFor();
    assert.equal(await alice.page.getByRole("button", { name: /^Carry out/ }).count(), 0);
    assert.equal(company.calls.length, 1);
  });

  it("answers a wrong code as it answers nobody", async () => {
    await type("000 000");
    await maria.page.getByText("Não confere.").waitFor();
  });

  it("says that nobody is talking to the customer, and offline that nobody is to be trusted", async () => {
    const { page, context } = maria;
    await page.goto(`${product.origin}/is-it-you`);
    await page.getByText("Ninguém daqui está falando com você agora.").waitFor();
    await page.getByLabel("O e-mail ou telefone em que falam com você").fill(customer.email);
    await page.getByLabel(/A referência da conversa/).fill("7K2M9Q");
    await page.getByRole("button", { name: "Conferir agora" }).click();
    await page.getByText(/^Conferimos agora/).waitFor();
    await context.setOffline(true);
    await page.getByRole("button", { name: "Conferir agora" }).click();
    await page.getByText(/^Sem conexão: não conseguimos confirmar/).waitFor();
    await context.setOffline(false);
  });

  it("shows the customer who saw their data, behind their own proof", async () => {
    const { page } = maria;
    await page.goto(`${product.origin}/my-data`);
    await page.getByLabel("Seu e-mail ou telefone no cadastro").fill(customer.email);
    await page.getByRole("button", { name: "Continuar" }).click();
    await page.getByRole("button", { name: "Usar minha chave de acesso" }).click();
    await page.getByText("Até agora ninguém abriu os seus dados.").waitFor();
  });

  it("never made a page complain", () => {
    assert.deepEqual({ alice: alice.complaints, maria: maria.complaints }, { alice: [], maria: [] });
  });

  async function saved(page: Page, press: () => Promise<void>): Promise<string> {
    const coming = page.waitForEvent("download");
    await press();
    const download: Download = await coming;
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return file;
  }
});
