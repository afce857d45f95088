import { isBalticCode } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const eeLtCode = defineDetector({
  id: "government-id/ee-lt-code",
  type: "ee.isikukood",
  title: "Estonian and Lithuanian identity code",
  description: "Holds birth date and sex; opens services.",
  category: "government-id",
  severity: "high",
  references: ["https://www.id.ee"],
  cues: ["isikukood", "asmens kodas", "personal code"],
  rule: {
    kind: "number",
    formats: ["11"],
    validate: isBalticCode,
    alone: "never",
  },
  examples: {
    match: ["isikukood «57905245270»", "asmens kodas «24401204964»", "my personal code is «35008259116»"],
    ignore: ["pedido 35410058399", "order 14838904633 was delivered", "protocolo 33806140118646"],
  },
});
