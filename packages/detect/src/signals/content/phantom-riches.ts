import { defineSignal } from "../define-signal.ts";

export const phantomRiches = defineSignal({
  kind: "text",
  id: "content/phantom-riches",
  strength: "weak",
  description: "Promises money, a prize or easy work.",
  texts: {
    "pt-BR": "Promete dinheiro, prêmio ou trabalho fácil.",
    en: "Promises money, a prize or easy work.",
    es: "Promete dinero, un premio o trabajo fácil.",
  },
  rules: ["won", "approved-loan", "easy-job", "investment", "inheritance", "extra-money", "prize & amount"],
  examples: {
    "pt-BR": { match: ["«Você foi sorteada» na promoção"], ignore: ["Quero saber do meu pedido."] },
    en: { match: ["«You have been selected» for a reward"], ignore: ["Where is my order?"] },
    es: { match: ["«Felicidades», «fuiste elegido ganador»"], ignore: ["¿Dónde está mi pedido?"] },
  },
});
