import { Parser } from "htmlparser2";
import { colorOf, hiddenClasses, sameColor, visibilityOf } from "./styles.ts";

export interface Anchor {
  readonly href: string;
  /** Visible words, or the alternative text of the picture that is the link. */
  readonly text: string;
  /** Where the words stand in the rendered text: [start, end). */
  readonly start: number;
  readonly end: number;
}

export interface Form {
  readonly action: string;
  readonly asksPassword: boolean;
}

/** What a person sees of an HTML body, and what is in it besides. */
export interface RenderedHtml {
  readonly text: string;
  readonly anchors: readonly Anchor[];
  readonly forms: readonly Form[];
  readonly base: string;
  readonly refresh: string;
  readonly hasScript: boolean;
  readonly remoteImages: number;
  readonly images: number;
  /** Alternative texts of pictures. */
  readonly alternatives: readonly string[];
  readonly title: string;
  readonly hidden: HiddenText;
  /** Offset in `text` where a mail program's quoted history begins; -1 when none was marked. */
  readonly quoteStart: number;
  readonly limits: readonly string[];
}

export interface HiddenText {
  /** Bounded. */
  readonly text: string;
  readonly length: number;
  /** Hidden letters put inside a visible word, to break it for filters. */
  readonly brokenWords: number;
}

interface Frame {
  readonly name: string;
  readonly hidden: boolean;
  readonly color: string;
  readonly background: string;
  readonly preformatted: boolean;
}

const blocks = new Set(
  "address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul".split(
    " ",
  ),
);
const paragraphs = new Set("blockquote h1 h2 h3 h4 h5 h6 p ul ol table".split(" "));
const unshown = new Set("head style script title template noscript object".split(" "));
const page: Frame = { name: "", hidden: false, color: "000000", background: "ffffff", preformatted: false };
const deepest = 400;
/** A megabyte of honest HTML has some twenty thousand. */
const mostElements = 120_000;
const mostHidden = 20_000;
const mostStyleSheet = 200_000;

/** Renders an HTML body in one pass: readable text, links, forms, hidden text. Never loads anything, never throws. */
export function renderHtml(html: string, limit: { textLength: number; links: number }): RenderedHtml {
  const renderer = new Renderer(limit);
  const parser = new Parser(renderer, { decodeEntities: true, lowerCaseTags: true });
  try {
    parser.write(html.slice(0, limit.textLength * 4));
    parser.end();
  } catch (error) {
    if (!(error instanceof Overgrown)) throw error;
    renderer.limits.add(error.limit);
  }
  if (html.length > limit.textLength * 4) renderer.limits.add("text-length");
  return renderer.result();
}

/** The parser searches its stack at every closing tag: without a bound, unclosed tags would cost the square. */
class Overgrown extends Error {
  readonly limit: "depth" | "elements";

  constructor(limit: "depth" | "elements") {
    super(limit);
    this.limit = limit;
  }
}

class Renderer {
  readonly limits = new Set<string>();
  private readonly limit: { textLength: number; links: number };
  private readonly pieces: string[] = [];
  private length = 0;
  private pending = "";
  private elements = 0;
  private last = "\n";
  private readonly stack: Frame[] = [];
  private readonly anchors: Anchor[] = [];
  private open: { href: string; start: number; alt: string } | null = null;
  private readonly forms: { action: string; asksPassword: boolean }[] = [];
  private readonly alternatives: string[] = [];
  private sheetLength = 0;
  private readonly classes = new Set<string>();
  private readonly hiddenPieces: string[] = [];
  private hiddenLength = 0;
  private brokenWords = 0;
  private hiddenPending = false;
  private base = "";
  private refresh = "";
  private title = "";
  private hasScript = false;
  private images = 0;
  private remoteImages = 0;
  private quoteStart = -1;

  constructor(limit: { textLength: number; links: number }) {
    this.limit = limit;
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.stack.length >= deepest) throw new Overgrown("depth");
    this.elements += 1;
    if (this.elements > mostElements) throw new Overgrown("elements");
    this.flush();
    const isBare = isEmpty(attributes);
    this.stack.push(isBare ? this.bareFrame(name) : this.frameOf(name, attributes));
    if (blocks.has(name)) this.lineBreak(paragraphs.has(name) ? 2 : 1);
    starters[name]?.(this, attributes);
    if (isBare) return;
    if (this.quoteStart < 0 && opensQuote(name, attributes)) this.quoteStart = this.length;
    this.hasScript ||= Object.keys(attributes).some((key) => /^on[a-z]+$/.test(key));
  }

  onclosetag(name: string): void {
    this.flush();
    this.stack.pop();
    if (name === "a") this.closeLink();
    if (blocks.has(name)) this.lineBreak(paragraphs.has(name) ? 2 : 1);
    else if (name === "td" || name === "th") this.space();
  }

  /** The parser hands out text in pieces, one for each entity and stray bracket. */
  ontext(data: string): void {
    this.pending += data;
  }

  private flush(): void {
    if (this.pending === "") return;
    const data = this.pending;
    this.pending = "";
    const frame = this.stack.at(-1);
    if (frame?.name === "style") this.addSheet(data);
    else if (frame?.name === "title") this.title += data.slice(0, 300);
    else if (frame && this.isUnshown(frame)) return;
    else if (frame?.hidden) this.hide(data);
    else this.show(data, frame?.preformatted ?? false);
  }

  openLink(href: string): void {
    this.closeLink();
    if (this.anchors.length >= this.limit.links) this.limits.add("links");
    else this.open = { href: href.trim().slice(0, 16_000), start: this.length, alt: "" };
  }

  addLink(href: string): void {
    if (this.anchors.length >= this.limit.links) this.limits.add("links");
    else this.anchors.push({ href: href.slice(0, 16_000), text: "", start: this.length, end: this.length });
  }

  image(attributes: Readonly<Record<string, string>>): void {
    this.images += 1;
    if (/^(https?:)?\/\//i.test(attributes["src"] ?? "")) this.remoteImages += 1;
    const alternative = (attributes["alt"] ?? "").trim().slice(0, 300);
    if (alternative && this.alternatives.length < 200) this.alternatives.push(alternative);
    if (alternative && this.open) this.open.alt ||= alternative;
  }

  form(action: string): void {
    if (this.forms.length < 100) this.forms.push({ action, asksPassword: false });
  }

  input(type: string): void {
    if (!/^password$/i.test(type)) return;
    const form = this.forms.at(-1);
    if (form) form.asksPassword = true;
    else this.forms.push({ action: "", asksPassword: true });
  }

  setBase(href: string): void {
    this.base ||= href;
  }

  meta(attributes: Readonly<Record<string, string>>): void {
    if (!/^refresh$/i.test(attributes["http-equiv"] ?? "")) return;
    this.refresh ||= /url\s*=\s*['"]?([^'"]+)/i.exec((attributes["content"] ?? "").slice(0, 4000))?.[1] ?? "";
  }

  script(): void {
    this.hasScript = true;
  }

  lineBreak(count: number): void {
    if (this.length === 0) return;
    const have = this.last === "\n" ? (this.pieces.at(-1) === "\n\n" ? 2 : 1) : 0;
    if (have >= count) return;
    this.push(have === 0 && count === 2 ? "\n\n" : "\n");
  }

  breakLine(): void {
    if (this.length > 0) this.push("\n");
  }

  space(): void {
    if (this.last !== "\n" && this.last !== " ") this.push(" ");
  }

  result(): RenderedHtml {
    this.flush();
    this.closeLink();
    return {
      text: this.pieces.join(""),
      anchors: this.anchors,
      forms: this.forms,
      base: this.base,
      refresh: this.refresh,
      hasScript: this.hasScript,
      images: this.images,
      remoteImages: this.remoteImages,
      alternatives: this.alternatives,
      title: this.title.trim().slice(0, 300),
      hidden: { text: this.hiddenPieces.join(" "), length: this.hiddenLength, brokenWords: this.brokenWords },
      quoteStart: this.quoteStart,
      limits: [...this.limits],
    };
  }

  private closeLink(): void {
    if (!this.open) return;
    const { href, start, alt } = this.open;
    const text = this.tail(start).trim();
    this.anchors.push({ href, text: (text || alt).slice(0, 500), start, end: Math.max(start, this.length) });
    this.open = null;
  }

  private tail(start: number): string {
    let text = "";
    for (
      let at = this.pieces.length - 1, left = this.length - start;
      at >= 0 && left > 0 && text.length < 2000;
      at -= 1
    ) {
      const piece = this.pieces[at]!;
      text = piece + text;
      left -= piece.length;
    }
    const wanted = this.length - start;
    return text.length > wanted ? text.slice(text.length - wanted) : text;
  }

  private bareFrame(name: string): Frame {
    const outer = this.stack.at(-1) ?? page;
    return {
      name,
      hidden: outer.hidden,
      color: outer.color,
      background: outer.background,
      preformatted: outer.preformatted || name === "pre",
    };
  }

  private frameOf(name: string, attributes: Readonly<Record<string, string>>): Frame {
    const outer = this.stack.at(-1) ?? page;
    const seen = attributes["style"] ? visibilityOf(attributes["style"]) : {};
    const background =
      seen.background ??
      (attributes["background"] ? "" : attributes["bgcolor"] ? colorOf(attributes["bgcolor"]) : undefined);
    const color = seen.color ?? (attributes["color"] ? colorOf(attributes["color"]) : undefined);
    const own = {
      color: color ?? outer.color,
      background: background ?? outer.background,
    };
    const fades = color !== undefined && sameColor(own.color, own.background);
    return {
      name,
      ...own,
      hidden: outer.hidden || seen.hidden !== undefined || fades || this.isHiddenByMarkup(attributes),
      preformatted: name === "pre" || outer.preformatted,
    };
  }

  private isHiddenByMarkup(attributes: Readonly<Record<string, string>>): boolean {
    if (attributes["hidden"] !== undefined) return true;
    if (this.classes.size === 0 || !attributes["class"]) return false;
    return attributes["class"]
      .slice(0, 500)
      .split(/\s+/)
      .some((name) => this.classes.has(name));
  }

  private isUnshown(frame: Frame): boolean {
    return unshown.has(frame.name) && frame.name !== "noscript";
  }

  private addSheet(data: string): void {
    if (this.sheetLength > mostStyleSheet) return;
    this.sheetLength += data.length;
    for (const name of hiddenClasses(data.slice(0, mostStyleSheet))) this.classes.add(name);
  }

  private hide(data: string): void {
    const text = data.replace(/[\s\u00a0\u034f\u200b-\u200f\u2007\ufeff\u00ad]+/g, " ").trim();
    if (!text) return;
    this.hiddenPending = this.hiddenPending || /[\p{L}\p{N}]$/u.test(this.last);
    this.hiddenLength += text.length;
    if (this.hiddenLength < mostHidden) this.hiddenPieces.push(text);
  }

  private show(data: string, preformatted: boolean): void {
    if (this.hiddenPending && /^[\p{L}\p{N}]/u.test(data)) this.brokenWords += 1;
    this.hiddenPending = false;
    let text = preformatted ? data : data.replace(/[ \t\r\n\f]+/g, " ");
    if (!preformatted && text.startsWith(" ") && (this.last === " " || this.last === "\n"))
      text = text.slice(1);
    if (text) this.push(text);
  }

  private push(text: string): void {
    const room = this.limit.textLength - this.length;
    if (text.length > room) this.limits.add("text-length");
    const piece = text.length > room ? text.slice(0, room) : text;
    if (!piece) return;
    this.pieces.push(piece);
    this.length += piece.length;
    this.last = piece.at(-1) ?? this.last;
  }
}

const starters: Readonly<
  Record<string, (renderer: Renderer, attributes: Readonly<Record<string, string>>) => void>
> = {
  a: (renderer, attributes) => attributes["href"] && renderer.openLink(attributes["href"]),
  area: (renderer, attributes) => attributes["href"] && renderer.addLink(attributes["href"]),
  iframe: (renderer, attributes) => attributes["src"] && renderer.addLink(attributes["src"]),
  base: (renderer, attributes) => attributes["href"] && renderer.setBase(attributes["href"]),
  br: (renderer) => renderer.breakLine(),
  form: (renderer, attributes) => renderer.form(attributes["action"] ?? ""),
  img: (renderer, attributes) => renderer.image(attributes),
  input: (renderer, attributes) => renderer.input(attributes["type"] ?? ""),
  meta: (renderer, attributes) => renderer.meta(attributes),
  script: (renderer) => renderer.script(),
};

function isEmpty(attributes: Readonly<Record<string, string>>): boolean {
  for (const _ in attributes) return false;
  return true;
}

/** Marks that mail programs put around the history: Gmail, Yahoo, Outlook, Thunderbird, Apple Mail, Zoho, ProtonMail. */
function opensQuote(name: string, attributes: Readonly<Record<string, string>>): boolean {
  const id = attributes["id"] ?? "";
  const group = attributes["class"] ?? "";
  if (/^(divRplyFwdMsg|appendonsend|x_divRplyFwdMsg|mail-editor-reference-message-container)$/.test(id))
    return true;
  if (
    /(^|\s)(gmail_quote|gmail_quote_container|yahoo_quoted|moz-cite-prefix|zmail_extra|protonmail_quote|OutlookMessageHeader)(\s|$)/.test(
      group,
    )
  )
    return true;
  return name === "blockquote" && attributes["type"] === "cite";
}
