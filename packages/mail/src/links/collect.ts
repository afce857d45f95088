import type { Body } from "../message/body.ts";
import { readTarget, type Target, unwrap } from "./target.ts";

export type LinkSource = "anchor" | "text" | "form" | "file" | "qr";

/** A link of a message, and where it really leads. */
export interface FoundLink {
  readonly href: string;
  readonly text: string;
  readonly source: LinkSource;
  readonly start: number;
  readonly end: number;
  /** False for links in the quoted history. */
  readonly isFresh: boolean;
  readonly target: Target;
  readonly final: Target;
  /** The trusted site that only sends on, if one does. */
  readonly redirector: Target | null;
}

/** Every link of the body: anchors, form targets, automatic forwarding, and addresses written in the text. */
export function collectLinks(body: Body, limit: number): FoundLink[] {
  const links: FoundLink[] = body.anchors.map((anchor) =>
    link(anchor.href, anchor.text, "anchor", anchor, body),
  );
  for (const form of body.forms)
    if (form.action) links.push(link(form.action, "", "form", { start: 0, end: 0 }, body));
  if (body.refresh) links.push(link(body.refresh, "", "anchor", { start: 0, end: 0 }, body));
  const anchored = new Set(body.anchors.map((anchor) => anchor.start));
  for (const written of addressesIn(body.text, limit)) {
    const isAnchored = body.anchors.length > 0 && isInside(written.start, body, anchored);
    if (!isAnchored && links.length < limit)
      links.push(link(written.href, written.href, "text", written, body));
  }
  return links.filter(
    (found) =>
      found.target.scheme !== "mailto" && found.target.scheme !== "tel" && !found.href.startsWith("#"),
  );
}

/** A link that stands in a file or a QR code. */
export function linkFrom(href: string, text: string, source: LinkSource): FoundLink {
  const target = readTarget(href);
  return { href, text, source, start: 0, end: 0, isFresh: true, target, ...unwrap(target) };
}

function link(
  href: string,
  text: string,
  source: LinkSource,
  at: { start: number; end: number },
  body: Body,
): FoundLink {
  const target = readTarget(href, body.base);
  const { fresh } = body;
  const isFresh =
    source === "form" || (at.start >= fresh.start && at.start <= fresh.end) || at.start >= fresh.quoted.end;
  return { href, text, source, start: at.start, end: at.end, isFresh, target, ...unwrap(target) };
}

function isInside(start: number, body: Body, starts: ReadonlySet<number>): boolean {
  return starts.has(start) || body.anchors.some((anchor) => start >= anchor.start && start < anchor.end);
}

const address = /\b(?:https?:\/\/|hxxps?:\/\/|www\.)[^\s<>"'\u00a0)\]}]{3,2000}/gi;

function* addressesIn(text: string, limit: number): Generator<{ href: string; start: number; end: number }> {
  let count = 0;
  for (const match of text.matchAll(address)) {
    if (count >= limit) return;
    count += 1;
    const href = match[0].replace(/[.,;:!?*_~]+$/, "").replace(/^hxxp/i, "http");
    yield { href, start: match.index, end: match.index + href.length };
  }
}
