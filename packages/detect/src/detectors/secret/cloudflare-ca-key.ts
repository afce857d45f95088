import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const cloudflareCaKey = defineDetector({
  id: "secret/cloudflare-ca-key",
  type: "api-key",
  title: "Cloudflare origin key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developers.cloudflare.com"],
  rule: {
    kind: "token",
    prefixes: ["v1.0-"],
    charset: "0-9a-f-",
    minimum: 150,
    maximum: 180,
  },
  examples: {
    match: [
      `«${sample("v1.0-", 154, HEX)}»`,
      `segue o acesso: «${sample("v1.0-", 154, HEX)}», obrigado`,
      `valor="«${sample("v1.0-", 154, HEX)}»"`,
    ],
    ignore: [
      `it begins with v1.0- and then stops`,
      `corto ${sample("v1.0-", 6, HEX)} fin`,
      `sem nada v aqui`,
    ],
  },
});
