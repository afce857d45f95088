import { asLatin1, decodeText, fromBase64 } from "../bytes.ts";
import type { Look, Subject } from "../look.ts";
import { type Page, readPage } from "./page.ts";
import { scriptDeeds } from "./script-deeds.ts";

/** Looks at a page that came as a file: what its script does, what it asks for, where it leads. */
export async function lookAtHtml(subject: Subject, look: Look): Promise<void> {
  const page = readPage(decodeText(subject.bytes), look);
  judgeScripts(page, look);
  judgeForms(page, look);
  judgeRedirect(page, look);
  await lookAtInlineFiles(page, look);
  keep(page, look);
}

/** A picture has no need of script, of foreign HTML, or of jumping elsewhere. */
export async function lookAtSvg(subject: Subject, look: Look): Promise<void> {
  const page = readPage(decodeText(subject.bytes), look);
  const jumps = page.links.some(({ href }) => /^(?:https?:|javascript:|data:)/i.test(href.trim()));
  if (page.scripts.trim() !== "" || page.hasHandlers || page.loaded.some(isOutside)) look.add("svgScript");
  else if (page.hasForeignObject && (page.inputs > 0 || page.forms.length > 0 || jumps))
    look.add("svgScript");
  judgeSmuggling(page, look);
  judgeForms(page, look);
  judgeRedirect(page, look);
  await lookAtInlineFiles(page, look);
  keep(page, look);
}

function isOutside(target: string): boolean {
  return /^(?:https?:)?\/\/|^data:text\/html|^javascript:/i.test(target.trim());
}

function judgeScripts(page: Page, look: Look): void {
  const isActive =
    page.scripts.trim() !== "" ||
    page.loaded.some((target) => isOutside(target) && /\.js\b|script/i.test(target));
  if (isActive) look.add("htmlScript");
  judgeSmuggling(page, look);
}

function judgeSmuggling(page: Page, look: Look): void {
  const deeds = scriptDeeds(page.scripts);
  if (deeds.smuggles || page.links.some(({ href }) => isFileInAddress(href))) look.add("htmlSmuggling");
  if (deeds.obfuscates) look.add("htmlObfuscation");
}

/** A whole file written into an address: `data:application/zip;base64,…`. */
function isFileInAddress(href: string): boolean {
  return /^\s{0,20}data:(?:application|text\/html|image\/svg)/i.test(href) && href.length > 200;
}

function judgeForms(page: Page, look: Look): void {
  const deeds = scriptDeeds(page.scripts);
  const sends = page.forms.some((action) => /^(?:https?:)?\/\//i.test(action.trim())) || deeds.sends;
  if (page.hasPassword && (page.forms.length > 0 || page.scripts.trim() !== "")) look.add("passwordForm");
  else if (sends && page.inputs > 0) look.add("form");
  for (const action of page.forms) if (/^https?:/i.test(action.trim())) look.link(action);
}

const scantWords = 400;

function judgeRedirect(page: Page, look: Look): void {
  if (page.refresh && /^(?:https?:|\/\/|data:|javascript:)/i.test(page.refresh)) {
    look.add("htmlRedirect");
    look.link(page.refresh);
  }
  if (page.text.length < scantWords && scriptDeeds(page.scripts).leaves) look.add("htmlRedirect");
  for (const [target] of page.scripts.matchAll(/https?:\/\/[^\s"'`<>\\)]{4,500}/g)) look.link(target);
}

/** Pictures written into the page may hold a QR code; other files in it are looked at like files. */
async function lookAtInlineFiles(page: Page, look: Look): Promise<void> {
  const sources = [...page.pictures, ...page.loaded, ...page.links.map(({ href }) => href)];
  for (const source of sources.filter((candidate) => candidate.startsWith("data:")).slice(0, 20)) {
    const match = /^data:([\w/+.-]{0,100})(?:;[^,]{0,100}?)?(;base64)?,/i.exec(source);
    if (!match) continue;
    const body = source.slice(match[0].length);
    const bytes = match[2] ? fromBase64(body) : new TextEncoder().encode(safeDecode(body));
    await look.inside({ name: "inline", declaredType: match[1] ?? "", bytes }, "embedded");
  }
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function keep(page: Page, look: Look): void {
  look.text(page.text);
  for (const { href, text } of page.links) if (!href.startsWith("data:")) look.link(href, text.trim());
}

/** MHTML: an HTML part, and for Office an ActiveMime part, in MIME; read by the mail reader where there is one. */
export async function lookAtMhtml(subject: Subject, look: Look): Promise<void> {
  const text = asLatin1(subject.bytes);
  for (const block of base64Blocks(text))
    await look.inside({ name: "part", declaredType: "", bytes: fromBase64(block) }, "embedded");
  const html = decodeText(Buffer.from(unquoted(text), "latin1"));
  const page = readPage(html, look);
  judgeScripts(page, look);
  judgeForms(page, look);
  keep(page, look);
}

function base64Blocks(text: string): string[] {
  return [...text.matchAll(/\n\r?\n((?:[A-Za-z0-9+/=]{20,200}\r?\n){2,})/g)]
    .slice(0, 100)
    .map((match) => match[1] ?? "");
}

function unquoted(text: string): string {
  if (!/quoted-printable/i.test(text.slice(0, 20_000))) return text;
  return text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
