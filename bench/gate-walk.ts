import type { Browser } from "playwright-core";
import { newPerson, openBrowser, type Person } from "../e2e/support/browser.ts";
import { type Company, type Customer, openCompany } from "../e2e/support/company.ts";
import { sendMail } from "../e2e/support/outside.ts";
import { type Product, pause, startProduct } from "../e2e/support/product.ts";
import { setUpDesk } from "../e2e/support/set-up.ts";

/**
 * `node bench/gate-walk.ts [COUNT] [--human]`: the whole walk of a sensitive action in two real browser windows with
 * virtual authenticators, from the agent's first press to the company's system having done it. Machine time leaves
 * people out; with `--human` keys take 200 ms and people read before they press. Milliseconds.
 */
const human = process.argv.includes("--human");
const count = Number(process.argv[2] ?? 20) || 20;
const keyMilliseconds = human ? 200 : 0;
const readMilliseconds = human ? 2_000 : 0;

const customers: readonly Customer[] = Array.from({ length: count }, (_, index) => ({
  externalId: `customer-${index}`,
  name: `Cliente ${index}`,
  email: `cliente${index}@cliente.example`,
  login: `login${index}`,
}));

interface Desk {
  readonly product: Product;
  readonly company: Company;
  readonly agent: Person;
}

async function walk({ product, agent }: Desk, customer: Person, one: Customer): Promise<number> {
  const subject = `Pedido ${one.login}`;
  const text = "Esqueci a minha senha. Por favor me ajude. Eu tenho um pedido urgente — por favor!?!";
  await sendMail(product, "ajuda@farol.example", { from: `${one.name} <${one.email}>`, subject, text });
  await agent.page.goto(`${product.origin}/inbox`);
  await agent.page.locator("[data-conversation]").filter({ hasText: subject }).click();
  const login = agent.page.getByLabel("Login or account");
  await login.waitFor();
  await customer.page.goto("about:blank");
  await customer.page.goto(`${product.origin}/verify`);
  const begun = performance.now();
  await login.pressSequentially(one.login, { delay: keyMilliseconds });
  await agent.page.getByRole("button", { name: /^Verify and carry out/ }).click();
  const code = (await agent.page.locator(".code-figures strong").textContent())!;
  await pause(readMilliseconds * 2);
  await customer.page.locator("#contact").pressSequentially(one.email, { delay: keyMilliseconds / 2 });
  await customer.page.locator("#code").pressSequentially(code.replace(" ", ""), { delay: keyMilliseconds });
  await customer.page.locator("form button").click();
  await customer.page.locator(".deed").waitFor();
  await pause(readMilliseconds * 2);
  await customer.page.getByRole("button", { name: "Usar minha chave de acesso" }).click();
  const yes = customer.page.getByRole("button", { name: "Sim, sou eu. Pode fazer." });
  await yes.waitFor();
  await pause(readMilliseconds);
  await yes.click();
  const carryOut = agent.page.getByRole("button", { name: /^Carry out/ });
  await carryOut.waitFor();
  await pause(readMilliseconds);
  await carryOut.click();
  await agent.page.getByText(/^Carried out/).waitFor();
  return performance.now() - begun;
}

async function open(): Promise<Desk & { browser: Browser; stop(): Promise<void> }> {
  const [product, browser] = await Promise.all([
    startProduct({ environment: { ATALAIA_OUTBOUND_PRIVATE: "127.0.0.0/8" } }),
    openBrowser(),
  ]);
  const agent = await newPerson(browser);
  await setUpDesk(agent.page, product);
  await agent.page.waitForURL("**/key-backup");
  const settings = {
    kind: "email-gateway",
    recipients: ["ajuda@farol.example"],
    forwardTo: null,
    forwardHost: null,
  };
  await agent.page.request.post(`${product.origin}/api/inboxes`, {
    data: { name: "E-mail", settings: { ...settings, submission: null } },
  });
  const company = await openCompany(agent.page, product, customers);
  const stop = async () => {
    await browser.close();
    await company.stop();
    await product.stop();
  };
  return { product, company, agent, browser, stop };
}

async function enrol({ company }: Desk, customer: Person, one: Customer): Promise<void> {
  await customer.page.goto(await company.enrolmentLink(one.externalId));
  await customer.page.getByRole("button", { name: "Guardar chave de acesso" }).click();
  await customer.page.getByText("Guardado.").waitFor();
}

const desk = await open();
try {
  const times: number[] = [];
  for (const one of customers) {
    // A device of one's own each: a virtual authenticator holds few passkeys.
    const customer = await newPerson(desk.browser, { locale: "pt-BR", width: 390 });
    await enrol(desk, customer, one);
    times.push(await walk(desk, customer, one));
    await customer.leave();
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]!);
  process.stdout.write(
    `${JSON.stringify({ walks: times.length, human, p50: at(0.5), p95: at(0.95), most: at(1), done: desk.company.calls.length })}\n`,
  );
} finally {
  await desk.stop();
}
