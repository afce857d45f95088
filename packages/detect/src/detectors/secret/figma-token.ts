import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const figmaToken = defineDetector({
  id: "secret/figma-token",
  type: "api-key",
  title: "Figma token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://www.figma.com/developers"],
  rule: {
    kind: "token",
    prefixes: ["figd_", "figo_", "figu_", "figoh_"],
    charset: "A-Za-z0-9_-",
    minimum: 36,
    maximum: 60,
  },
  examples: {
    match: [
      `«${sample("figd_", 37)}»`,
      `segue o acesso: «${sample("figo_", 37)}», obrigado`,
      `valor="«${sample("figd_", 37)}»"`,
    ],
    ignore: [`it begins with figd_ and then stops`, `corto ${sample("figd_", 6)} fin`, `sem nada fig aqui`],
  },
});
