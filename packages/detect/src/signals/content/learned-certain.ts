import { defineSignal } from "../define-signal.ts";

export const learnedCertain = defineSignal({
  kind: "learned",
  id: "content/learned-certain",
  strength: "strong",
  advice: "prove-identity",
  description:
    "The wording as a whole is that of messages that try to get access, codes, data or money; hardly any ordinary message reads like it. By itself it makes a danger.",
  texts: {
    "pt-BR": "O texto, no conjunto, é o de quem tenta obter acesso, códigos, dados ou dinheiro.",
    en: "The wording as a whole is that of someone trying to get access, codes, data or money.",
    es: "El texto, en su conjunto, es el de quien intenta obtener acceso, códigos, datos o dinero.",
  },
  examples: {
    "pt-BR": {
      match: ["«Perdi o telefone antigo, coloca esse número novo no lugar e me fala» a «chave por aqui»"],
      ignore: ["O pacote chegou bem, obrigada."],
    },
    en: {
      match: ["Delete the note and «don»'t «tell your» boss"],
      ignore: ["The parcel arrived safely, thank you."],
    },
    es: {
      match: ["«Dígame» la dirección de ella, soy «su» primo y ando por el barrio"],
      ignore: ["El paquete llegó bien, gracias."],
    },
  },
});
