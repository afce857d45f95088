import { isPersonnummer } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const sePersonnummer = defineDetector({
  id: "government-id/se-personnummer",
  type: "se.personnummer",
  title: "Swedish identity number (personnummer)",
  description: "Opens almost every service in Sweden.",
  category: "government-id",
  severity: "high",
  references: ["https://www.skatteverket.se"],
  cues: ["personnummer", "personal number", "samordningsnummer"],
  rule: {
    kind: "number",
    formats: ["6-4", "8-4", "10", "12"],
    validate: isPersonnummer,
    alone: "formatted",
  },
  examples: {
    match: [
      "mitt personnummer är «831289-9415»",
      "personnummer «13250904-1204»",
      "my Swedish personal number: «430207-4747»",
    ],
    ignore: ["pedido 6309270491", "order 4746668543 was delivered", "protocolo 1702263730772"],
  },
});
