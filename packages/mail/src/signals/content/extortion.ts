import { defineSignal } from "../define-signal.ts";

export const extortion = defineSignal({
  id: "content/extortion",
  strength: "strong",
  description: "Blackmail: claims to hold recordings or data and demands payment.",
  texts: {
    "pt-BR": "A mensagem chantageia e exige pagamento.",
    en: "The message blackmails and demands payment.",
    es: "El mensaje chantajea y exige un pago.",
  },
});
