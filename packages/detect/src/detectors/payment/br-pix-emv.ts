import { defineDetector } from "../../detector.ts";
import { readEmv } from "../../finders/payments.ts";

export const brPixEmv = defineDetector({
  id: "payment/br-pix-emv",
  type: "br.pix-emv",
  title: "PIX payment code (copia e cola)",
  description: "Pays whoever made it; holds name and key.",
  category: "payment",
  severity: "high",
  references: ["https://www.bcb.gov.br/estabilidadefinanceira/pix"],
  rule: { kind: "anchored", anchors: ["000201"], read: readEmv },
  examples: {
    match: [
      "copia e cola: «00020126360014br.gov.bcb.pix0114+55119999900005204000053039865802BR5909ANA LIMAO6008SAOPAULO62070503***63046B4C»",
      "pague «00020126360014br.gov.bcb.pix0114+55119999900005204000053039865802BR5909ANA LIMAO6008SAOPAULO62070503***63046B4C» hoje",
      "«00020126360014br.gov.bcb.pix0114+55119999900005204000053039865802BR5909ANA LIMAO6008SAOPAULO62070503***63046B4C»",
    ],
    ignore: ["lote 000201", "000201 peças", "item 00020112"],
  },
});
