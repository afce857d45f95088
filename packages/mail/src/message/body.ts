import type { Limits } from "../types.ts";
import type { Segment } from "./content.ts";
import { type FreshPart, splitFresh } from "./fresh.ts";
import { type Anchor, type Form, type HiddenText, type RenderedHtml, renderHtml } from "./html.ts";

/** The body as a person reads it, and what is in it besides words. */
export interface Body {
  readonly text: string;
  readonly fresh: FreshPart;
  readonly anchors: readonly Anchor[];
  readonly forms: readonly Form[];
  readonly base: string;
  readonly refresh: string;
  readonly hasScript: boolean;
  readonly images: number;
  readonly alternatives: readonly string[];
  readonly hidden: HiddenText;
  readonly isHtml: boolean;
  readonly limits: readonly string[];
}

/** Puts the shown pieces of a message together; offsets of links and history point into `text`. */
export function readBody(shown: readonly Segment[], limits: Limits): Body {
  const pieces: string[] = [];
  const pages: RenderedHtml[] = [];
  const anchors: Anchor[] = [];
  const cut = new Set<string>();
  let length = 0;
  let quoteStart = -1;
  for (const segment of shown) {
    if (length > 0) length += pieces.push("\n\n") && 2;
    const room = Math.max(0, limits.textLength - length);
    const page =
      segment.kind === "html"
        ? renderHtml(segment.text, { textLength: room, links: limits.links - anchors.length })
        : null;
    const text = page ? page.text : plainText(segment.text).slice(0, room);
    if (!page && segment.text.length > room) cut.add("text-length");
    if (page) {
      pages.push(page);
      for (const limit of page.limits) cut.add(limit);
      for (const anchor of page.anchors)
        anchors.push({ ...anchor, start: anchor.start + length, end: anchor.end + length });
      if (quoteStart < 0 && page.quoteStart >= 0) quoteStart = page.quoteStart + length;
    }
    pieces.push(text);
    length += text.length;
  }
  const text = pieces.join("");
  return { text, fresh: splitFresh(text, quoteStart), anchors, ...joined(pages), limits: [...cut] };
}

function joined(pages: readonly RenderedHtml[]): Omit<Body, "text" | "fresh" | "anchors" | "limits"> {
  return {
    forms: pages.flatMap((page) => page.forms),
    base: pages.find((page) => page.base)?.base ?? "",
    refresh: pages.find((page) => page.refresh)?.refresh ?? "",
    hasScript: pages.some((page) => page.hasScript),
    images: pages.reduce((sum, page) => sum + page.images, 0),
    alternatives: pages.flatMap((page) => [page.title, ...page.alternatives]).filter(Boolean),
    hidden: {
      text: pages
        .map((page) => page.hidden.text)
        .join(" ")
        .trim(),
      length: pages.reduce((sum, page) => sum + page.hidden.length, 0),
      brokenWords: pages.reduce((sum, page) => sum + page.hidden.brokenWords, 0),
    },
    isHtml: pages.length > 0,
  };
}

function plainText(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
