import { isImei } from "../../checksums/devices.ts";
import { defineDetector } from "../../detector.ts";

export const imei = defineDetector({
  id: "network/imei",
  type: "imei",
  title: "Device number (IMEI)",
  description: "Blocks or clones a phone.",
  category: "network",
  severity: "medium",
  references: ["https://www.gsma.com"],
  cues: [
    "imei",
    "imei do aparelho",
    "aparelho",
    "celular roubado",
    "bloqueio do aparelho",
    "numero do aparelho",
    "imei 1",
    "imei1",
    "imei 2",
    "imei2",
    "telefone roubado",
  ],
  rule: {
    kind: "number",
    formats: ["2-6-6-1", "15"],
    validate: isImei,
    alone: "never",
  },
  examples: {
    match: [
      "IMEI «811603358874774»",
      "o imei do aparelho é «352455694459595»",
      "my IMEI: «69-138456-905320-2»",
    ],
    ignore: ["pedido 953408594990915", "order 402333744763828 was delivered", "protocolo 178329000117076644"],
  },
});
