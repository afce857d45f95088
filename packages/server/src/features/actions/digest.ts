import { createHash } from "node:crypto";
import { canonicalize } from "@atalaia/evidence";
import type { Parameters } from "./types.ts";

/** Everything that makes one sensitive action the one it is. */
export interface ActionFacts {
  readonly actionId: string;
  readonly definitionKey: string;
  readonly conversationId: string;
  readonly contactId: string;
  readonly openedBy: string;
  readonly parameters: Parameters;
  /** 128 random bits, Base 64url: the digest stands in the log for ever, and a phone number must not be guessed from it. */
  readonly salt: string;
}

/**
 * SHA-256 of the action's canonical JSON (RFC 8785), Base 64url. The customer's proof, the approval and the agent's
 * passkey are all over this: another action has another digest, and nothing that was given for the old one counts.
 */
export function digestOf(facts: ActionFacts): string {
  const json = canonicalize({ version: 1, ...facts, parameters: { ...facts.parameters } });
  return createHash("sha256").update(json).digest("base64url");
}
