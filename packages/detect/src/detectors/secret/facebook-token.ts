import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const facebookToken = defineDetector({
  id: "secret/facebook-token",
  type: "api-key",
  title: "Meta access token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developers.facebook.com"],
  rule: {
    kind: "token",
    prefixes: ["EAACEdEose0cBA", "EAAA", "EAAB", "EAAC", "EAAD", "EAAG", "EAAI", "EAAJ", "EAAM", "EAAP"],
    charset: "A-Za-z0-9",
    minimum: 80,
    maximum: 400,
  },
  examples: {
    match: [
      `«${sample("EAACEdEose0cBA", 82)}»`,
      `segue o acesso: «${sample("EAAA", 82)}», obrigado`,
      `valor="«${sample("EAACEdEose0cBA", 82)}»"`,
    ],
    ignore: [
      `it begins with EAACEdEose0cBA and then stops`,
      `corto ${sample("EAACEdEose0cBA", 6)} fin`,
      `sem nada EAA aqui`,
    ],
  },
});
