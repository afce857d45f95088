import { defineSignal } from "../define-signal.ts";

export const blackmail = defineSignal({
  id: "content/blackmail",
  strength: "strong",
  description: "Blackmail: claims to hold recordings or data and demands payment.",
  texts: {
    "pt-BR": "A mensagem chantageia e exige pagamento.",
    en: "The message blackmails and demands payment.",
    es: "El mensaje chantajea y exige un pago.",
  },
});
