import { defineSignal } from "../define-signal.ts";

export const learnedWording = defineSignal({
  kind: "learned",
  id: "content/learned-wording",
  strength: "medium",
  advice: "prove-identity",
  description:
    "The wording as a whole resembles messages that try to get access, codes, data or money. Learned from examples, so it knows no reason of its own: it asks for care, and never makes a danger by itself.",
  texts: {
    "pt-BR": "O texto, no conjunto, lembra mensagens de quem tenta obter acesso, códigos, dados ou dinheiro.",
    en: "The wording as a whole resembles messages that try to get access, codes, data or money.",
    es: "El texto, en su conjunto, se parece a mensajes de quien intenta obtener acceso, códigos, datos o dinero.",
  },
  examples: {
    "pt-BR": {
      match: ["«Manda» o dinheiro para a «conta» do meu primo desta vez, «depois» eu explico"],
      ignore: ["O pacote chegou bem, obrigada."],
    },
    en: {
      match: ["«Tell» me «her» address, I am her cousin and I am in the area"],
      ignore: ["The parcel arrived safely, thank you."],
    },
    es: {
      match: ["«Ponga» la devolución en la «tarjeta» de mi cuñado"],
      ignore: ["El paquete llegó bien, gracias."],
    },
  },
});
