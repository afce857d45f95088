import { isIccid } from "../../checksums/devices.ts";
import { defineDetector } from "../../detector.ts";

export const iccid = defineDetector({
  id: "network/iccid",
  type: "iccid",
  title: "SIM card number (ICCID)",
  description: "Helps in taking over a phone line.",
  category: "network",
  severity: "high",
  references: ["https://www.itu.int/rec/T-REC-E.118"],
  cues: ["iccid", "chip", "sim card", "sim", "numero do chip", "esim"],
  rule: {
    kind: "number",
    formats: ["19", "20", "4 4 4 4 3", "4 4 4 4 4"],
    validate: isIccid,
    alone: "bare",
  },
  examples: {
    match: [
      "ICCID «8941429218097150815»",
      "o número do chip é «8940920071227349591»",
      "my SIM card: «8914506913032800804»",
    ],
    ignore: [
      "pedido 9167586470205799352",
      "order 9943989166503536062 was delivered",
      "protocolo 8983794486714216165918",
    ],
  },
});
