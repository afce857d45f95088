import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const truenasKey = defineDetector({
  id: "secret/truenas-key",
  type: "api-key",
  title: "TrueNAS key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://www.truenas.com/docs/"],
  rule: {
    kind: "token",
    prefixes: ["1-", ...Array.from({ length: 29 }, (_, id) => `${id + 2}-`)],
    charset: "A-Za-z0-9",
    minimum: 64,
    maximum: 64,
  },
  examples: {
    match: [`«${sample("1-", 64)}»`, `Bearer «${sample("3-", 64)}»`, `a chave «${sample("2-", 64)}» parou`],
    ignore: ["1-2-2026", `curto ${sample("1-", 20)} fim`, "9-5 shift"],
  },
});
