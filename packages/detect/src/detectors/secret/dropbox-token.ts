import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const dropboxToken = defineDetector({
  id: "secret/dropbox-token",
  type: "api-key",
  title: "Dropbox token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://www.dropbox.com/developers"],
  rule: {
    kind: "token",
    prefixes: ["sl."],
    charset: "A-Za-z0-9_-",
    minimum: 100,
    maximum: 1500,
  },
  examples: {
    match: [
      `«${sample("sl.", 103)}»`,
      `segue o acesso: «${sample("sl.", 103)}», obrigado`,
      `valor="«${sample("sl.", 103)}»"`,
    ],
    ignore: [`it begins with sl. and then stops`, `corto ${sample("sl.", 6)} fin`, `sem nada sl aqui`],
  },
});
