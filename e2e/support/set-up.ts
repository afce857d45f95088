import type { Page } from "playwright-core";
import type { Product } from "./product.ts";

export const owner = { name: "Alice Prado", email: "alice@farol.example", desk: "Farol" } as const;

/** From the printed link to the desk, as the owner: you, the desk, the passkey, the codes. */
export async function setUpDesk(page: Page, product: Product): Promise<readonly string[]> {
  await page.goto(product.setupLink);
  await page.getByLabel("Your name").fill(owner.name);
  await page.getByLabel("Your e-mail").fill(owner.email);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Name of the desk").fill(owner.desk);
  for (const language of ["Português (Brasil)", "Español"])
    await page.getByRole("checkbox", { name: language }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Create passkey" }).click();
  return keepCodes(page, "Continue");
}

/** Reads the recovery codes and says they are kept. */
export async function keepCodes(page: Page, next: string): Promise<readonly string[]> {
  const list = page.locator(".recovery-list li");
  await list.first().waitFor();
  const codes = await list.allInnerTexts();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: next, exact: true }).click();
  return codes;
}
