import { defineSignal } from "../define-signal.ts";

export const learnedStrong = defineSignal({
  kind: "learned",
  id: "content/learned-strong",
  strength: "strong",
  advice: "prove-identity",
  description:
    "The wording as a whole resembles messages that try to get access, codes, data or money very closely. Beside a request or doubtful sender or link it makes a danger; by itself it asks for care.",
  texts: {
    "pt-BR":
      "O texto, no conjunto, lembra muito mensagens de quem tenta obter acesso, códigos, dados ou dinheiro.",
    en: "The wording as a whole closely resembles messages that try to get access, codes, data or money.",
    es: "El texto, en su conjunto, se parece mucho a mensajes de quien intenta obtener acceso, códigos, datos o dinero.",
  },
  examples: {
    "pt-BR": {
      match: ["«Deixa» o portador retirar com «outro nome», ele não tem documento"],
      ignore: ["O pacote chegou bem, obrigada."],
    },
    en: {
      match: ["Make «her» something simple so that I can «open» the «profile»"],
      ignore: ["The parcel arrived safely, thank you."],
    },
    es: {
      match: ["«Devuélvelo» a «otra cuenta», la mía está cerrada"],
      ignore: ["El paquete llegó bien, gracias."],
    },
  },
});
