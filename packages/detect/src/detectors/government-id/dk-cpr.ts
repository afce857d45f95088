import { isCpr } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const dkCpr = defineDetector({
  id: "government-id/dk-cpr",
  type: "dk.cpr",
  title: "Danish identity number (CPR)",
  description: "Opens almost every service in Denmark.",
  category: "government-id",
  severity: "high",
  references: ["https://cpr.dk"],
  cues: ["cpr", "cpr nummer", "personnummer"],
  rule: {
    kind: "number",
    formats: ["6-4", "10"],
    validate: isCpr,
    alone: "never",
    confidence: "structured",
  },
  examples: {
    match: ["CPR «160111-8668»", "mit cpr nummer er «060646-7118»", "my CPR is «1303658571»"],
    ignore: ["pedido 0402638181", "order 2070992307 was delivered", "protocolo 2204512597397"],
  },
});
