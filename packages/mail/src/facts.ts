import type { Desk, Signal } from "@atalaia/detect";
import type { AuthenticationFacts } from "./authentication/authenticate.ts";
import { lookalikeOf, ownerOf } from "./domains/lookalike.ts";
import { type ProtectedDomains, type ProtectedLabel, protectedDomains } from "./domains/protected.ts";
import { domainOf, type Host, parseHost } from "./domains/registrable.ts";
import { foldConfusables } from "./domains/skeleton.ts";
import { belongsTo, type Claim, claimsIn } from "./judge/claims.ts";
import type { FoundLink } from "./links/collect.ts";
import { type HostSet, hostSet } from "./lists/host-set.ts";
import { bulkSenders, disposable, freemail } from "./lists/hosts.ts";
import type { Body } from "./message/body.ts";
import { headerValue } from "./message/headers.ts";
import type { ParsedMessage } from "./message/parse.ts";
import type { Mailbox, MailContext } from "./types.ts";

/** Everything the judging functions may look at; built once per message. */
export interface MailFacts {
  readonly message: ParsedMessage;
  readonly body: Body;
  readonly links: readonly FoundLink[];
  readonly authentication: AuthenticationFacts;
  readonly context: MailContext;
  readonly desk: Desk;
  readonly known: ProtectedDomains;
  readonly sender: Sender;
  readonly lists: { readonly freemail: HostSet; readonly disposable: HostSet; readonly bulk: HostSet };
  /** Folded for matching: lower-case ASCII, one line. `fresh` holds the subject too. */
  readonly folded: { readonly subject: string; readonly fresh: string };
  /** Brands named by the display name, and by subject, opening, closing and logos. */
  readonly claims: { readonly name: readonly Claim[]; readonly body: readonly Claim[] };
  readonly recipients: readonly string[];
  readonly isList: boolean;
  /** A delivery report (RFC 3464): it shows addresses and links of the mail that it is about. */
  readonly isBounce: boolean;
  /** An answer to a message that we sent. */
  readonly isOwnThread: boolean;
  /** The sender's name or domain poses as a protected owner: its own links are not to be trusted either. */
  readonly isImpostor: boolean;
  /** What is known of a link's host: many links of a mail share one. */
  readonly places: Map<string, readonly Signal[]>;
}

export interface Sender extends Mailbox {
  readonly host: Host;
  /** Registrable domain, or the host itself. */
  readonly organisation: string;
  readonly owner: ProtectedLabel | undefined;
  readonly isFreemail: boolean;
  /** A domain of the desk's own, a supplier or a vendor. */
  readonly isKnown: boolean;
  /** The sender's domain belongs to a brand that is in the lists. */
  readonly isBrand: boolean;
}

const foldedLength = 20_000;
const longestName = 500;

export function factsOf(
  message: ParsedMessage,
  body: Body,
  links: readonly FoundLink[],
  authentication: AuthenticationFacts,
  context: MailContext,
): MailFacts {
  const desk = context.desk ?? {};
  const known = protectedDomains(context.desk);
  const lists = listsOf(desk);
  const fresh = body.text.slice(body.fresh.start, body.fresh.end);
  const sender = senderOf(message, desk, known, lists.freemail);
  const claims = claimsOf(message, body, fresh, desk);
  return {
    message,
    body,
    links,
    authentication,
    context,
    desk,
    known,
    lists,
    sender,
    isImpostor: posesAsAnother(sender, claims.name, known),
    folded: {
      subject: fold(message.subject),
      fresh: fold(`${message.subject}\n${fresh.slice(0, foldedLength)}`),
    },
    claims,
    recipients: recipientsOf(message, context),
    places: new Map(),
    isList: message.fields.some((field) => field.name === "list-id" || field.name === "list-unsubscribe"),
    isBounce: /^multipart\/report\b/i.test(headerValue(message.fields, "content-type")),
    isOwnThread: [...message.inReplyTo, ...message.references].some(
      (id) => context.isOurMessageId?.(id) ?? false,
    ),
  };
}

/** True when the host is the sender's own or belongs to one of the brands the sender is entitled to. */
export function isSendersOwn(host: Host, facts: MailFacts): boolean {
  const { sender } = facts;
  if (sender.isFreemail || facts.isImpostor) return false;
  if ((host.domain || host.name) === sender.organisation) return true;
  return (
    sender.owner !== undefined &&
    (sender.owner.domains.has(host.domain) || ownerOf(host, facts.known)?.name === sender.owner.name)
  );
}

function posesAsAnother(sender: Sender, named: readonly Claim[], known: ProtectedDomains): boolean {
  if (!sender.host.name || sender.isKnown || sender.isBrand) return false;
  const foreign = named.length > 0 && named.every((claim) => !belongsTo(sender.host, claim.brand));
  return (
    (foreign && named.some((claim) => claim.alone)) || (lookalikeOf(sender.host, known)?.certain ?? false)
  );
}

interface DeskLists {
  readonly freemail: HostSet;
  readonly disposable: HostSet;
  readonly bulk: HostSet;
}

const perDesk = new WeakMap<Desk, DeskLists>();

function listsOf(desk: Desk): DeskLists {
  const lists = perDesk.get(desk) ?? {
    freemail: hostSet(freemail, desk.freemail),
    disposable: hostSet(disposable),
    bulk: hostSet(bulkSenders, desk.bulkSenders),
  };
  perDesk.set(desk, lists);
  return lists;
}

function senderOf(message: ParsedMessage, desk: Desk, known: ProtectedDomains, free: HostSet): Sender {
  const mailbox = message.from[0] ?? message.sender[0] ?? { name: "", address: "" };
  const host = parseHost(domainOf(mailbox.address));
  const owner = ownerOf(host, known);
  const isFreemail = free.has(host);
  const vendors = (desk.vendors ?? []).map((domain) => domain.toLowerCase());
  return {
    name: mailbox.name.slice(0, longestName),
    address: mailbox.address,
    host,
    organisation: host.domain || host.name,
    owner: isFreemail ? undefined : owner,
    isFreemail,
    isKnown:
      (owner !== undefined && owner.owner !== "brand") ||
      vendors.includes(host.domain) ||
      vendors.includes(host.name),
    isBrand: owner?.owner === "brand" && !isFreemail,
  };
}

function claimsOf(message: ParsedMessage, body: Body, fresh: string, desk: Desk): MailFacts["claims"] {
  const extra = desk.protectedBrands ?? [];
  const logos = body.alternatives.slice(0, 20).join(" . ");
  const edges = fresh.length > 1600 ? `${fresh.slice(0, 800)} . ${fresh.slice(-800)}` : fresh;
  return {
    name: claimsIn((message.from[0]?.name ?? "").slice(0, 300), extra),
    body: claimsIn(`${message.subject} . ${logos.slice(0, 2000)} . ${edges}`, extra),
  };
}

function recipientsOf(message: ParsedMessage, context: MailContext): string[] {
  const all = [...message.to, ...message.cc].map((one) => one.address).concat(context.envelope?.rcptTo ?? []);
  return [
    ...new Set(
      all
        .map((address) => address.toLowerCase())
        .filter((address) => /^[^@\s]{2,}@[^@\s]{3,}$/.test(address)),
    ),
  ].slice(0, 20);
}

function fold(text: string): string {
  return foldConfusables(text.slice(0, foldedLength))
    .replace(/[\u0300-\u036f\u200b-\u200f\u00ad\ufeff]/g, "")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, " ");
}
