import type { Finding, Operator } from "../types.ts";
import { canonical } from "./canonical.ts";

/**
 * Gives the same short name to the same value, for example from a keyed digest or a sealed store: lower-case
 * letters and digits, at most 32. The engine holds no key; whoever hands the function in does.
 */
export type Naming = (type: string, value: string) => string;

/** Puts a stable token in place of the value: `⟦br.cpf:k3f9…⟧`. The brackets keep a second scan from reading it. */
export function token(name: Naming): Operator {
  return (finding, value) => formatToken(finding, name(finding.type, canonical(finding.type, value)));
}

export function formatToken({ type }: Pick<Finding, "type">, name: string): string {
  return `⟦${type}:${name}⟧`;
}

const TOKEN = /⟦([a-z][a-z0-9.-]{0,60}):([a-z0-9]{1,32})⟧/g;

/** Puts values back where tokens stand; a token that `lookUp` does not know stays. */
export function reveal(text: string, lookUp: (type: string, name: string) => string | undefined): string {
  return text.replace(TOKEN, (whole, type: string, name: string) => lookUp(type, name) ?? whole);
}
