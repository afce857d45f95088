import { defineDetector } from "../../detector.ts";
import { readCode } from "../../finders/short-codes.ts";

export const cardPin = defineDetector({
  id: "payment/card-pin",
  type: "pin",
  title: "Card or account PIN",
  description: "Takes money from a machine with the card.",
  category: "payment",
  severity: "critical",
  references: ["https://www.pcisecuritystandards.org"],
  cues: [
    "pin",
    "pin do cartao",
    "pin da conta",
    "codigo pin",
    "pin code",
    "pin number",
    "nip",
    "senha do cartao",
    "senha de 4 digitos",
    "senha de 6 digitos",
    "clave de la tarjeta",
    "clave del cajero",
    "puk",
    "codigo puk",
  ],
  rule: { kind: "cued", read: (text, afterCue, cueStart) => readCode(text, afterCue, cueStart, 4, 8) },
  examples: {
    match: ["meu PIN é «4821»", "pin: «091733»", "mi NIP es «8840»"],
    ignore: ["my pin is not working", "troquei o pin", "PIN inválido"],
  },
});
