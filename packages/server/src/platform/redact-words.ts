import type { Engine } from "@atalaia/detect";

/** What a member writes may quote the customer: it is kept with each value found replaced by its type, `[br.cpf]`. */
export function redactWords({ engine }: { readonly engine: Engine }, text: string): string {
  return engine.redact(text, engine.scan(text).findings, (finding) => `[${finding.type}]`).text;
}
