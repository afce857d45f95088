import { defineDetector } from "../../detector.ts";
import { readSecretUrl } from "../../finders/urls.ts";
import { sample } from "../samples.ts";

export const url = defineDetector({
  id: "secret/url",
  type: "reset-link",
  title: "Link that lets in",
  description: "A reset, magic or signed link works for whoever opens it.",
  category: "secret",
  severity: "critical",
  references: ["https://www.rfc-editor.org/rfc/rfc3986"],
  rule: { kind: "anchored", anchors: ["://"], read: readSecretUrl },
  examples: {
    match: [
      `abra «https://conta.exemplo.com/reset?token=${sample("", 32)}» agora`,
      `«https://bucket.exemplo.com/f.pdf?X-Amz-Signature=${sample("", 64, "0123456789abcdef")}»`,
      `«postgres://app:${sample("", 12)}@db.exemplo.com/loja»`,
    ],
    ignore: [
      "https://exemplo.com/ajuda?pagina=2",
      "https://www.example.com/track?code=BR",
      "http://user@example.com/",
    ],
  },
});
