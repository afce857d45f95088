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
      match: [
        "«Sou» sobrinho da dona da conta e «ela» pediu «pra» eu ver isso por «ela» hoje. «Me» diz só o final do cadastro que eu completo",
      ],
      ignore: ["O pacote chegou bem, obrigada."],
    },
    en: {
      match: ["«Send» the money to my «cousin»'s «account» this time, I'll explain later"],
      ignore: ["The parcel arrived safely, thank you."],
    },
    es: {
      match: [
        "«Ponga» la «devolución» en la «tarjeta» de mi cuñado. «Sáltese» ese paso conmigo, ya me conocen",
      ],
      ignore: ["El paquete llegó bien, gracias."],
    },
  },
});
