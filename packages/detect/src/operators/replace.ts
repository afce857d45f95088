import type { Finding, Operator } from "../types.ts";

/** Puts the type's name in place of the value: `[br.cpf]`. */
export const replace: Operator = ({ type }) => `[${type}]`;

/** Puts what `name` says in place of the value; what it returns must not depend on the value. */
export function replaceWith(name: (finding: Finding) => string): Operator {
  return (finding) => name(finding);
}
