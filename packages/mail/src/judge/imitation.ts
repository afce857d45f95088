import type { Signal } from "@atalaia/detect";
import { type Imitation, lookalikeOf } from "../domains/lookalike.ts";
import type { ProtectedDomains } from "../domains/protected.ts";
import type { Host } from "../domains/registrable.ts";
import { type SignalDefinition, signalOf } from "../signals/define-signal.ts";
import { messageSignals as known } from "../signals/message-signals.ts";

const signals: Readonly<Record<Imitation, SignalDefinition>> = {
  homograph: known.homograph,
  typo: known.lookalike,
  suffix: known.lookalike,
  "service-word": known.brandServiceWord,
  subdomain: known.brandInSubdomain,
};

/** The signal for a host that imitates a protected one; null for an honest host. */
export function imitationOf(host: Host, known: ProtectedDomains): Signal | null {
  const like = lookalikeOf(host, known);
  if (!like) return null;
  const details = { domain: host.domain || host.name, genuine: like.of.name };
  return signalOf(signals[like.imitation], { details, strength: like.certain ? "strong" : "medium" });
}
