import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { keepOnFailure, newPerson, openBrowser, type Person } from "./support/browser.ts";
import { ask } from "./support/demo.ts";
import { mailboxFile, openSite, pageWithChat, type Site, savedMail, sendMail } from "./support/outside.ts";
import { type Product, startProduct } from "./support/product.ts";
import { setUpDesk } from "./support/set-up.ts";

const opening = "Esqueci a minha senha. Por favor me ajude. Eu tenho um pedido urgente — por favor!?!";
/** Kept by the payment networks for tests; the identifier has right check digits and belongs to nobody here. */
const card = "4111 1111 1111 1111";
const cpf = "529.982.247-25";

describe("a desk at work", () => {
  let product: Product;
  let browser: Browser;
  let site: Site;
  let alice: Person;
  let visitor: Person;
  before(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    [alice, visitor] = await Promise.all([
      newPerson(browser),
      newPerson(browser, { locale: "pt-BR", width: 420 }),
    ]);
    await setUpDesk(alice.page, product);
    await alice.page.waitForURL("**/key-backup");
    site = await openWays(alice.page);
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
    await product?.stop();
  });
  afterEach((test) => keepOnFailure(test, { alice, visitor }));

  /** Opens a gateway for ajuda@farol.example, and lets the site show the chat. */
  async function openWays(page: Page): Promise<Site> {
    const { items } = await ask<{ items: { id: string; name: string; kind: string; settings: object }[] }>(
      page,
      product,
      "/api/inboxes",
    );
    const chat = items.find(({ kind }) => kind === "chat")!;
    const opened = await openSite(() => pageWithChat(product, chat.id));
    const { name, settings } = chat;
    const allowed = await page.request.put(`${product.origin}/api/inboxes/${chat.id}`, {
      data: { name, settings: { ...settings, origins: [opened.origin] } },
    });
    const gateway = { kind: "email-gateway", recipients: ["ajuda@farol.example"] };
    const made = await page.request.post(`${product.origin}/api/inboxes`, {
      data: {
        name: "E-mail",
        settings: { ...gateway, forwardTo: null, forwardHost: null, submission: null },
      },
    });
    assert.deepEqual([allowed.status(), made.status()], [200, 200]);
    return opened;
  }

  const row = (words: string) => alice.page.locator("[data-conversation]").filter({ hasText: words });

  it("shows a phishing mail from a real SMTP client live, held and explained", async () => {
    const { page } = alice;
    await page.goto(`${product.origin}/inbox`);
    await page.getByText("On watch").waitFor();
    await sendMail(product, "ajuda@farol.example", {
      from: '"Farol Segurança" <seguranca@farol-verifica.example>',
      subject: "Sua caixa será bloqueada hoje",
      text: "Detectamos um acesso suspeito. Confirme sua senha em 24 horas em https://farol-verifica.example/entrar ou sua conta será bloqueada.",
      html: '<p>Detectamos um acesso suspeito. <a href="https://farol-verifica.example/entrar">https://farol.example/conta</a></p><p>Confirme sua senha em 24 horas ou sua conta será bloqueada.</p><img src="http://127.0.0.1:9/pixel">',
    });
    await row("Sua caixa será bloqueada").click();
    await page.getByText("This message is held").waitFor();
    await page
      .getByText(/Danger: /)
      .first()
      .waitFor();
    await page
      .getByRole("heading", { name: "Why" })
      .or(page.getByText("Why", { exact: true }))
      .first()
      .waitFor();
    await page.getByText("What to do", { exact: true }).first().waitFor();
    assert.equal(await page.locator('main a[href*="farol-verifica"], main img[src*="pixel"]').count(), 0);
  });

  it("lets it go only with a reason, and tells who did and why", async () => {
    const { page } = alice;
    await page.getByRole("button", { name: /^Release/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("ok");
    await dialog.locator("button[type=submit]").click();
    await dialog.locator("[aria-invalid=true], .field-error").first().waitFor();
    await dialog.getByRole("textbox").fill("Kept as a sample for the training of the team");
    await dialog.locator("button[type=submit]").click();
    await page.getByText("Kept as a sample for the training of the team").waitFor();
  });

  it("receives the message that began it all from a chat on another site", async () => {
    await visitor.page.goto(site.origin);
    await visitor.page.getByRole("button", { name: "Abrir o chat" }).click();
    await visitor.page.getByRole("textbox", { name: "Escreva aqui" }).fill(opening);
    await visitor.page.getByRole("button", { name: "Enviar" }).click();
    const { page } = alice;
    await page.goto(`${product.origin}/inbox`);
    await row("Esqueci a minha senha").click();
    await page
      .getByText(/Take care: /)
      .first()
      .waitFor();
    await page.getByText(/Asks for: password reset/).waitFor();
    assert.ok((await page.locator("main mark").count()) > 0, "the words that carry the verdict are marked");
  });

  it("stops a reply with a card number in the composer and on the server", async () => {
    const { page } = alice;
    const reply = page.getByRole("textbox", { name: "Reply" });
    await reply.fill(`Seu cartão é o ${card}?`);
    await page.getByText("1 thing must not leave").waitFor();
    assert.ok(await page.getByRole("button", { name: "Send" }).isDisabled());
    const conversation = page.url().split("/").at(-1)!.split("?")[0];
    const answer = await page.request.post(`${product.origin}/api/conversations/${conversation}/replies`, {
      data: { text: `Seu cartão é o ${card}?`, idempotencyKey: "e2e-card-number" },
    });
    assert.deepEqual([answer.status(), (await answer.json()).code], [422, "outgoing-refused"]);
    await page.getByRole("button", { name: "Remove" }).click();
    assert.ok(!(await reply.inputValue()).includes("4111"));
  });

  it("answers, and the visitor reads it without asking again", async () => {
    const { page } = alice;
    const answer = "Olá! A nova senha é criada só por você, em “Esqueci minha senha”.";
    await page.getByRole("textbox", { name: "Reply" }).fill(answer);
    await page.getByText("Nothing in this reply has to stay inside.").waitFor();
    await page.keyboard.press("Control+Enter");
    await visitor.page.getByText(answer).waitFor();
    await page.locator("main").getByText(answer).first().waitFor();
  });

  it("replaces an identifier by a token and still finds the conversation by it", async () => {
    const { page } = alice;
    await visitor.page.getByRole("textbox", { name: "Escreva aqui" }).fill(`Meu CPF é ${cpf}, obrigado`);
    await visitor.page.getByRole("button", { name: "Enviar" }).click();
    await page
      .locator("main")
      .getByText(/\[br\.cpf:\w+\]|\[cpf:\w+\]/i)
      .first()
      .waitFor();
    assert.ok(!(await page.content()).includes(cpf));
    await page.goto(`${product.origin}/inbox?view=all`);
    await page.locator("#conversation-search").fill(cpf);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelectorAll("[data-conversation]").length === 1);
    assert.ok(!page.url().includes("529"));
  });

  it("looks at a call line by line without taking the focus", async () => {
    const { page } = alice;
    await page.goto(`${product.origin}/inbox`);
    await page.getByRole("button", { name: "New call" }).click();
    await page.getByRole("dialog").getByLabel("Number shown").fill("+1 212 555 0143");
    await page.getByRole("dialog").getByRole("button", { name: "Start" }).click();
    const line = page.getByRole("textbox", { name: "What was said" });
    await line.fill("Aqui é do suporte de TI. Me passe agora o código que chegou no seu celular, é urgente.");
    await line.press("Enter");
    await page
      .locator(".call-hints")
      .getByText(/Take care|Danger/)
      .first()
      .waitFor();
    assert.equal(await line.evaluate((element) => element === document.activeElement), true);
    await page.getByRole("button", { name: "End call" }).click();
    await page.getByText("Call ended").first().waitFor();
  });

  it("reads saved mails and mailboxes", async () => {
    const { page } = alice;
    await page.goto(`${product.origin}/uploads`);
    const mails = [1, 2, 3].map((number) => savedMail(number, `Bom dia, este é o recado ${number}.`));
    await page.locator("input[type=file]").setInputFiles([
      { name: "recado.eml", mimeType: "message/rfc822", buffer: Buffer.from(mails[0]!) },
      { name: "caixa.mbox", mimeType: "application/mbox", buffer: Buffer.from(mailboxFile(mails.slice(1))) },
    ]);
    await page
      .getByRole("row", { name: /recado\.eml/ })
      .getByText("1 message accepted")
      .waitFor();
    await page
      .getByRole("row", { name: /caixa\.mbox/ })
      .getByText("2 messages accepted")
      .waitFor();
  });

  it("tries a mailbox that does not answer and says at which step it failed", async () => {
    const { page } = alice;
    await page.goto(`${product.origin}/settings/inboxes/new/mailbox`);
    await page.getByLabel("Address of the mailbox").fill("ajuda@farol.example");
    await page.getByLabel("Server", { exact: true }).first().fill("mail.nowhere.invalid");
    await page.getByLabel("User", { exact: true }).first().fill("ajuda");
    await page.getByLabel("Password", { exact: true }).first().fill("uma frase longa para o teste");
    await page.getByRole("button", { name: "Test the connection" }).click();
    await page.locator('.test-steps li[data-ok="false"]').first().waitFor();
  });

  it("never made a page complain", () => {
    assert.deepEqual([...alice.complaints, ...visitor.complaints], []);
  });
});
