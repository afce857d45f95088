import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const shopifyToken = defineDetector({
  id: "secret/shopify-token",
  type: "api-key",
  title: "Shopify token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://shopify.dev/docs"],
  rule: {
    kind: "token",
    prefixes: ["shpat_", "shpca_", "shppa_", "shpss_", "shpit_"],
    charset: "0-9a-fA-F",
    minimum: 32,
    maximum: 40,
  },
  examples: {
    match: [
      `«${sample("shpat_", 33, HEX)}»`,
      `segue o acesso: «${sample("shpca_", 33, HEX)}», obrigado`,
      `valor="«${sample("shpat_", 33, HEX)}»"`,
    ],
    ignore: [
      `it begins with shpat_ and then stops`,
      `corto ${sample("shpat_", 6, HEX)} fin`,
      `sem nada shp aqui`,
    ],
  },
});
