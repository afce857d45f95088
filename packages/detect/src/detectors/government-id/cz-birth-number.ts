import { isBirthNumber } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const czBirthNumber = defineDetector({
  id: "government-id/cz-birth-number",
  type: "cz.birth-number",
  title: "Czech and Slovak birth number (rodné číslo)",
  description: "Holds birth date and sex; opens services.",
  category: "government-id",
  severity: "high",
  references: ["https://www.mvcr.cz"],
  cues: ["rodne cislo", "birth number", "rc"],
  rule: {
    kind: "number",
    formats: ["6/4", "10"],
    validate: isBirthNumber,
    alone: "formatted",
  },
  examples: {
    match: ["rodné číslo «284109/3849»", "my birth number is «860103/1373»", "rodne cislo «8858073466»"],
    ignore: ["pedido 3761255663", "order 6713902504 was delivered", "protocolo 3795041129328"],
  },
});
