import { defineDetector } from "../../detector.ts";
import { LOWER, sample } from "../samples.ts";

export const nugetKey = defineDetector({
  id: "secret/nuget-key",
  type: "api-key",
  title: "NuGet key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://learn.microsoft.com/nuget/nuget-org/publish-a-package"],
  rule: {
    kind: "token",
    prefixes: ["oy2"],
    charset: "a-z0-9",
    minimum: 43,
    maximum: 43,
  },
  examples: {
    match: [
      `«${sample("oy2", 43, LOWER)}»`,
      `nuget push pacote.nupkg «${sample("oy2", 43, LOWER)}»`,
      `segue «${sample("oy2", 43, LOWER)}», obrigado`,
    ],
    ignore: ["oy2 begins it", `corto ${sample("oy2", 8, LOWER)} fin`, "boy2man"],
  },
});
