import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const asanaToken = defineDetector({
  id: "secret/asana-token",
  type: "api-key",
  title: "Asana token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developers.asana.com"],
  rule: {
    kind: "token",
    prefixes: ["1/", "2/"],
    charset: "0-9:a-f/",
    minimum: 46,
    maximum: 60,
  },
  examples: {
    match: [
      `«${sample("1/", 48, HEX)}»`,
      `segue o acesso: «${sample("2/", 48, HEX)}», obrigado`,
      `valor="«${sample("1/", 48, HEX)}»"`,
    ],
    ignore: [`it begins with 1/ and then stops`, `corto ${sample("1/", 6, HEX)} fin`, `sem nada  aqui`],
  },
});
