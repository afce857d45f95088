import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const databricksToken = defineDetector({
  id: "secret/databricks-token",
  type: "api-key",
  title: "Databricks token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.databricks.com"],
  rule: {
    kind: "token",
    prefixes: ["dapi", "dkea", "dose", "dsapi"],
    charset: "0-9a-f-",
    minimum: 32,
    maximum: 36,
  },
  examples: {
    match: [
      `«${sample("dapi", 33, HEX)}»`,
      `segue o acesso: «${sample("dkea", 33, HEX)}», obrigado`,
      `valor="«${sample("dapi", 33, HEX)}»"`,
    ],
    ignore: [
      `it begins with dapi and then stops`,
      `corto ${sample("dapi", 6, HEX)} fin`,
      `sem nada dap aqui`,
    ],
  },
});
