import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const instagramToken = defineDetector({
  id: "secret/instagram-token",
  type: "api-key",
  title: "Instagram token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developers.facebook.com"],
  rule: {
    kind: "token",
    prefixes: ["IGQV", "IGAA"],
    charset: "A-Za-z0-9_-",
    minimum: 100,
    maximum: 300,
  },
  examples: {
    match: [
      `«${sample("IGQV", 103)}»`,
      `segue o acesso: «${sample("IGAA", 103)}», obrigado`,
      `valor="«${sample("IGQV", 103)}»"`,
    ],
    ignore: [`it begins with IGQV and then stops`, `corto ${sample("IGQV", 6)} fin`, `sem nada IGQ aqui`],
  },
});
