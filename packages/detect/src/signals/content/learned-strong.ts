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
      match: ["«Send» the money to my «cousin»'s «account» this time, I'll explain later"],
      ignore: ["The parcel arrived safely, thank you."],
    },
    es: {
      match: ["«Sáltese ese» paso conmigo, ya me conocen. Cambie mi «cuenta» de «pago por» esta «otra»"],
      ignore: ["El paquete llegó bien, gracias."],
    },
  },
});
