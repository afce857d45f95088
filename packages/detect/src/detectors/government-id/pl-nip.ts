import { isNip } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const plNip = defineDetector({
  id: "government-id/pl-nip",
  type: "pl.nip",
  title: "Polish taxpayer number (NIP)",
  description: "Invoices and orders in the holder's name.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.podatki.gov.pl"],
  cues: ["nip"],
  rule: {
    kind: "number",
    formats: ["3-3-2-2", "3-2-2-3", "10"],
    validate: isNip,
    alone: "never",
  },
  examples: {
    match: ["NIP «236-329-97-29»", "nip firmy: «4398342772»", "our Polish NIP is «794-510-07-11»"],
    ignore: ["pedido 4544411160", "order 7889349508 was delivered", "protocolo 8954722714475"],
  },
});
