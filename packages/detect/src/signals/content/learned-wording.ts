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
      match: ["«Manda» o dinheiro para a conta do meu primo desta vez, «depois» eu explico"],
      ignore: ["O pacote chegou bem, obrigada."],
    },
    en: {
      match: ["What do you usually ask before you let a new «handset» in?"],
      ignore: ["The parcel arrived safely, thank you."],
    },
    es: {
      match: ["Está de viaje y me dejó todo, «ábreme» su «ficha»"],
      ignore: ["El paquete llegó bien, gracias."],
    },
  },
});
