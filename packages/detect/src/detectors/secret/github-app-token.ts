import { defineDetector } from "../../detector.ts";
import { DIGITS, sample } from "../samples.ts";

export const githubAppToken = defineDetector({
  id: "secret/github-app-token",
  type: "api-key",
  title: "GitHub installation token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.github.com/apps"],
  rule: {
    kind: "token",
    prefixes: ["ghs_"],
    charset: "A-Za-z0-9_.-",
    minimum: 80,
    maximum: 900,
  },
  examples: {
    match: [
      `«ghs_${sample("", 6, DIGITS)}_eyJ${sample("", 40)}.eyJ${sample("", 80)}.${sample("", 43)}»`,
      `token «ghs_${sample("", 5, DIGITS)}_eyJ${sample("", 40)}.eyJ${sample("", 80)}.${sample("", 43)}» expirou`,
      `GH_TOKEN=«ghs_${sample("", 8, DIGITS)}_eyJ${sample("", 40)}.eyJ${sample("", 80)}.${sample("", 43)}»`,
    ],
    ignore: ["ghs_ begins it", `curto ${sample("ghs_", 8)} fim`, "ghs_ghs_ghs"],
  },
});
