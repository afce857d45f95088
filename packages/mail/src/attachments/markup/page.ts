import { Parser } from "htmlparser2";
import type { Look } from "../look.ts";

export interface Page {
  readonly text: string;
  readonly scripts: string;
  /** Addresses of scripts, frames and objects that are loaded with the page. */
  readonly loaded: readonly string[];
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly forms: readonly string[];
  readonly refresh: string | undefined;
  readonly pictures: readonly string[];
  readonly hasPassword: boolean;
  readonly inputs: number;
  readonly hasForeignObject: boolean;
  readonly hasHandlers: boolean;
}

const breaking = new Set([
  "p",
  "div",
  "br",
  "tr",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "table",
  "section",
  "article",
  "title",
  "option",
  "text",
]);
const silent = new Set(["style", "noscript", "template"]);
const loading: Readonly<Record<string, string>> = {
  script: "src",
  iframe: "src",
  frame: "src",
  embed: "src",
  object: "data",
  base: "href",
  link: "href",
  use: "href",
};
const passwordWords = /pass|senha|contrase|clave|pwd|\bpin\b/i;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads HTML or SVG in one pass, never building a tree, with text and scripts bounded by the budget. */
export function readPage(source: string, look: Look): Page {
  const reader = new PageReader(look.budget.left("textLength"));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.write(text),
      onclosetag: (name) => reader.close(name),
      oncomment: () => undefined,
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true, recognizeCDATA: true },
  );
  for (let at = 0; at < source.length && !reader.isTooDeep; at += 8192)
    parser.write(source.slice(at, at + 8192));
  if (reader.isTooDeep) look.stoppedBy("depth");
  parser.end();
  return reader.page();
}

/** Elements within elements; the parser's own cost grows with its square, and no honest page comes near. */
const maxDepth = 1_500;

class PageReader {
  isTooDeep = false;
  private depth = 0;
  private readonly pieces: string[] = [];
  private readonly code: string[] = [];
  private readonly found = {
    loaded: [] as string[],
    links: [] as { href: string; text: string }[],
    forms: [] as string[],
    pictures: [] as string[],
    refresh: undefined as string | undefined,
    hasPassword: false,
    inputs: 0,
    hasForeignObject: false,
    hasHandlers: false,
  };
  private readonly max: number;
  private length = 0;
  private inScript = 0;
  private inSilent = 0;
  private link: { href: string; text: string } | undefined;

  constructor(max: number) {
    this.max = max;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.depth > maxDepth) this.isTooDeep = true;
    if (name === "script" || name.endsWith(":script")) this.inScript++;
    if (silent.has(name)) this.inSilent++;
    if (breaking.has(name)) this.pieces.push("\n");
    this.noteElement(name, attributes);
    for (const key in attributes) this.noteAttribute(key, attributes[key] ?? "");
  }

  private noteElement(name: string, attributes: Readonly<Record<string, string>>): void {
    const { found } = this;
    const target = attributes[loading[name] ?? ""] ?? (name === "use" ? attributes["xlink:href"] : undefined);
    if (target && found.loaded.length < 500) found.loaded.push(target);
    if (name === "a" || name === "area") this.openLink(attributes["href"] ?? attributes["xlink:href"] ?? "");
    if (name === "form") found.forms.push(attributes["action"] ?? "");
    if (name === "meta" && attributes["http-equiv"]?.toLowerCase() === "refresh")
      found.refresh ??= refreshTarget(attributes["content"] ?? "");
    if (name === "input") this.noteInput(attributes);
    if (name === "img" || name === "image")
      found.pictures.push(attributes["src"] ?? attributes["href"] ?? attributes["xlink:href"] ?? "");
    if (name === "foreignobject") found.hasForeignObject = true;
  }

  private noteInput(attributes: Readonly<Record<string, string>>): void {
    this.found.inputs++;
    const words = `${attributes["name"] ?? ""} ${attributes["placeholder"] ?? ""} ${attributes["id"] ?? ""}`;
    if (attributes["type"]?.toLowerCase() === "password") this.found.hasPassword = true;
    else if (attributes["type"]?.toLowerCase() !== "hidden" && passwordWords.test(words.slice(0, 500)))
      this.found.hasPassword = true;
  }

  private noteAttribute(key: string, value: string): void {
    if (key.length > 2 && key.startsWith("on")) {
      this.found.hasHandlers = true;
      this.code.push(value);
    } else if (/^\s{0,20}(?:javascript|vbscript):/i.test(value)) this.code.push(value);
  }

  private openLink(href: string): void {
    this.link = { href, text: "" };
    if (href !== "" && this.found.links.length < 5000) this.found.links.push(this.link);
  }

  write(text: string): void {
    if (this.inScript > 0) this.code.push(text);
    else if (this.inSilent === 0 && this.length <= this.max) {
      this.length += text.length;
      this.pieces.push(text);
      if (this.link && this.link.text.length < 300) this.link.text += text;
    }
  }

  close(name: string): void {
    this.depth--;
    if (name === "script" || name.endsWith(":script")) this.inScript = Math.max(0, this.inScript - 1);
    if (silent.has(name)) this.inSilent = Math.max(0, this.inSilent - 1);
    if (breaking.has(name)) this.pieces.push("\n");
    if (name === "a") this.link = undefined;
  }

  page(): Page {
    const text = this.pieces
      .join("")
      .replace(/[ \t\u00a0]{2,}/g, " ")
      .replace(/\s{0,10}\n\s{0,10}/g, "\n")
      .replace(/\n{2,}/g, "\n");
    const page: Mutable<Page> = { ...this.found, text, scripts: this.code.join("\n").slice(0, 2_000_000) };
    return page;
  }
}

function refreshTarget(content: string): string | undefined {
  return /url\s{0,5}=\s{0,5}["']?([^"']{1,4000})/i.exec(content)?.[1]?.trim();
}
