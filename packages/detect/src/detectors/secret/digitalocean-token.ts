import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const digitaloceanToken = defineDetector({
  id: "secret/digitalocean-token",
  type: "api-key",
  title: "DigitalOcean token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.digitalocean.com/reference/api/"],
  rule: {
    kind: "token",
    prefixes: ["dop_v1_", "doo_v1_", "dor_v1_"],
    charset: "0-9a-f",
    minimum: 64,
    maximum: 64,
  },
  examples: {
    match: [
      `«${sample("dop_v1_", 64, HEX)}»`,
      `segue o acesso: «${sample("doo_v1_", 64, HEX)}», obrigado`,
      `valor="«${sample("dop_v1_", 64, HEX)}»"`,
    ],
    ignore: [
      `it begins with dop_v1_ and then stops`,
      `corto ${sample("dop_v1_", 6, HEX)} fin`,
      `sem nada dop aqui`,
    ],
  },
});
