// npm run screenshots [-- --pages inbox,held --widths 1280 --themes dark --locales es]: every page of the demonstration.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { artifacts, newPerson, openBrowser } from "./support/browser.ts";
import { enterDemo, findDemoIds, type Locale, pagesOf, settled } from "./support/demo.ts";
import { type Product, startProduct } from "./support/product.ts";

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "" },
    widths: { type: "string", default: "1280,360" },
    themes: { type: "string", default: "light,dark" },
    locales: { type: "string", default: "en,pt-BR,es" },
  },
});
const wanted = new Set(values.pages.split(",").filter(Boolean));
const folder = join(artifacts, "screens");

/** One sitting: somebody with one language, one theme and one screen goes through all pages. */
async function sit(browser: Browser, product: Product, locale: Locale, theme: string, width: number) {
  const { page, complaints, leave } = await newPerson(browser, { locale, width, dark: theme === "dark" });
  const shoot = (name: string) =>
    page.screenshot({ path: join(folder, `${name}-${theme}-${width}-${locale}.png`) });
  if (wanted.size === 0 || wanted.has("door")) {
    await page.goto(`${product.origin}/sign-in`);
    await settled(page);
    await shoot("door");
  }
  await enterDemo(page, product, "admin", locale);
  const pages = pagesOf(await findDemoIds(page, product));
  for (const [name, path] of Object.entries(pages)) {
    if (wanted.size > 0 && !wanted.has(name)) continue;
    await page.goto(product.origin + path);
    await settled(page);
    await shoot(name);
    await tellOverflow(name);
  }
  for (const complaint of new Set(complaints)) console.log(`${locale} ${theme} ${width}: ${complaint}`);
  await leave();

  async function tellOverflow(name: string): Promise<void> {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    if (wide) console.log(`${name} ${locale} ${theme} ${width}: wider than the screen`);
  }
}

mkdirSync(folder, { recursive: true });
const [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
try {
  for (const locale of values.locales.split(",") as Locale[])
    for (const theme of values.themes.split(","))
      for (const width of values.widths.split(",").map(Number))
        await sit(browser, product, locale, theme, width);
} finally {
  await browser.close();
  await product.stop();
}
