import { defineDetector } from "../../detector.ts";
import { HEX, sample } from "../samples.ts";

export const rubygemsKey = defineDetector({
  id: "secret/rubygems-key",
  type: "api-key",
  title: "RubyGems key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://guides.rubygems.org/api-key-scopes/"],
  rule: {
    kind: "token",
    prefixes: ["rubygems_"],
    charset: "0-9a-f",
    minimum: 48,
    maximum: 48,
  },
  examples: {
    match: [
      `«${sample("rubygems_", 48, HEX)}»`,
      `segue o acesso: «${sample("rubygems_", 48, HEX)}», obrigado`,
      `valor="«${sample("rubygems_", 48, HEX)}»"`,
    ],
    ignore: [
      `it begins with rubygems_ and then stops`,
      `corto ${sample("rubygems_", 6, HEX)} fin`,
      `sem nada rub aqui`,
    ],
  },
});
