import { defineSignal } from "../define-signal.ts";

export const originalMethod = defineSignal({
  kind: "text",
  id: "content/original-method",
  strength: "weak",
  benign: true,
  description: "Wants the money back the way it was paid.",
  texts: {
    "pt-BR": "Quer o dinheiro de volta pelo mesmo meio em que pagou.",
    en: "Wants the money back the way it was paid.",
    es: "Quiere el dinero por el mismo medio con que pagó.",
  },
  rules: ["original-method", "already-usual"],
  examples: {
    "pt-BR": { match: ["Estornem na «mesma forma de pagamento»"], ignore: ["Mudei a forma do bolo."] },
    en: { match: ["Refund it to the «card I paid with»"], ignore: ["I paid yesterday."] },
    es: { match: ["Devuélvanlo a la «misma tarjeta»"], ignore: ["Pagué ayer."] },
  },
});
