import type { Signal } from "@atalaia/detect";
import { editDistance } from "../domains/lookalike.ts";
import { domainOf, organisationOf, parseHost } from "../domains/registrable.ts";
import { foldConfusables, hasDisguisedLetters } from "../domains/skeleton.ts";
import type { MailFacts } from "../facts.ts";
import { hostSet } from "../lists/host-set.ts";
import { abusedSuffixes, freeHosts } from "../lists/hosts.ts";
import { signalOf } from "../signals/define-signal.ts";
import { messageSignals as known } from "../signals/message-signals.ts";
import { belongsTo } from "./claims.ts";
import { imitationOf } from "./imitation.ts";

const abused = new Set(abusedSuffixes);
const free = hostSet(freeHosts);

/** What the sender's name and address say (detection signals 1–9, 17–23). */
export function judgeSender(facts: MailFacts): Signal[] {
  return [
    brandInName(facts),
    personInName(facts),
    addressInName(facts),
    ownDomainInName(facts),
    disguisedName(facts),
    ownAddress(facts),
    replyElsewhere(facts),
    threeOrganisations(facts),
    imitationOf(facts.sender.host, facts.known),
    hostKind(facts),
  ].filter((signal) => signal !== null);
}

function brandInName({ claims, sender, authentication }: MailFacts): Signal | null {
  if (!sender.host.name || sender.isKnown) return null;
  const claim = claims.name.find((one) => !belongsTo(sender.host, one.brand));
  if (!claim || claims.name.some((one) => belongsTo(sender.host, one.brand))) return null;
  // Another brand's own system may name a brand: "Anna (via Zoom)", a shop on a marketplace.
  if (sender.isBrand && authentication.dmarc !== "fail") return null;
  const details = { brand: claim.brand.name, domain: sender.organisation };
  return signalOf(known.brandDisplayName, { details, strength: claim.alone ? "strong" : "medium" });
}

function personInName({ desk, sender }: MailFacts): Signal | null {
  const name = foldConfusables(sender.name)
    .replace(/[^a-z ]/g, "")
    .trim();
  if (name.length < 5 || !name.includes(" ") || isOwn(sender.host.domain, desk.domains)) return null;
  const person = (desk.people ?? []).find(
    (one) => sameName(name, foldConfusables(one.name)) && !ownsAddress(one.address, sender.address),
  );
  return person ? signalOf(known.impersonatedPerson, { details: { domain: sender.organisation } }) : null;
}

function ownsAddress(recorded: string | undefined, address: string): boolean {
  return recorded !== undefined && recorded.toLowerCase() === address.toLowerCase();
}

function sameName(name: string, person: string): boolean {
  const plain = person.replace(/[^a-z ]/g, "").trim();
  if (plain.length < 5) return false;
  return editDistance(name, plain, 2) <= (plain.length > 9 ? 2 : 1) || name.startsWith(`${plain} `);
}

function addressInName({ sender }: MailFacts): Signal | null {
  const address = /[^\s<>@"']{1,64}@([a-z0-9.-]{4,253})/i.exec(sender.name)?.[1];
  const shown =
    address ?? /\b((?:[a-z0-9-]{2,63}\.){1,4}(?:com|net|org|br|es|pt|mx|gov|edu))\b/i.exec(sender.name)?.[1];
  if (!shown || !sender.host.name) return null;
  const organisation = organisationOf(shown);
  if (organisation === sender.organisation || parseHost(shown).label === sender.host.label) return null;
  // "gov.br" or "uol.com.br" as a name, over an address below it.
  if (sender.host.name.endsWith(`.${shown.toLowerCase()}`)) return null;
  return signalOf(known.addressInName, {
    details: { shown: organisation, domain: sender.organisation },
    strength: address ? "strong" : "medium",
  });
}

function ownDomainInName({ desk, sender }: MailFacts): Signal | null {
  const name = foldConfusables(sender.name);
  const own = (desk.domains ?? []).find(
    (domain) => name.includes(domain.toLowerCase()) || hasWord(name, parseHost(domain).label),
  );
  if (!own || isOwn(sender.host.domain, desk.domains) || sender.isKnown) return null;
  return signalOf(known.ownDomainInName, { details: { domain: sender.organisation } });
}

function hasWord(name: string, label: string): boolean {
  return label.length >= 4 && name.replace(/[^a-z0-9]/g, "").includes(label);
}

function disguisedName({ sender, message }: MailFacts): Signal | null {
  const subjectDisguised = hasDisguisedLetters(message.subject.slice(0, 300));
  if (!hasDisguisedLetters(sender.name.slice(0, 300)) && !subjectDisguised) return null;
  return signalOf(known.deceptiveCharacters, subjectDisguised ? { strength: "medium" } : {});
}

function ownAddress({ desk, sender, authentication }: MailFacts): Signal | null {
  if (!isOwn(sender.host.domain, desk.domains) || !authentication.isConclusive || authentication.aligned)
    return null;
  return signalOf(known.ownAddressFromOutside);
}

function replyElsewhere({ message, sender, lists, isList }: MailFacts): Signal | null {
  const reply = parseHost(domainOf(message.replyTo[0]?.address ?? ""));
  const organisation = reply.domain || reply.name;
  if (!organisation || organisation === sender.organisation) return null;
  const toFreemail = lists.freemail.has(reply);
  if (isList && !toFreemail) return null;
  const strength = toFreemail && !sender.isFreemail ? "medium" : "weak";
  return signalOf(known.replyToElsewhere, { details: { replyTo: organisation }, strength });
}

function threeOrganisations({ message, sender, lists, isList }: MailFacts): Signal | null {
  if (isList) return null;
  const hosts = [message.returnPath, message.sender[0]?.address ?? ""].map((address) =>
    parseHost(domainOf(address)),
  );
  if (hosts.some((host) => !host.domain || lists.bulk.has(host))) return null;
  const all = new Set([sender.organisation, ...hosts.map((host) => host.domain)]);
  return all.size === 3 ? signalOf(known.threeOrganisations) : null;
}

function hostKind({ sender, lists }: MailFacts): Signal | null {
  const { host } = sender;
  if (lists.disposable.has(host)) return signalOf(known.disposable);
  if (free.has(host) && !sender.isBrand)
    return signalOf(known.freeHost, { details: { domain: host.tenant || host.name } });
  return abused.has(host.suffix)
    ? signalOf(known.abusedSuffix, { details: { domain: sender.organisation } })
    : null;
}

function isOwn(domain: string, own: readonly string[] = []): boolean {
  return domain !== "" && own.some((one) => one.toLowerCase() === domain);
}
