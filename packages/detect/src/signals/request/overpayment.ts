import { defineSignal } from "../define-signal.ts";

export const overpayment = defineSignal({
  kind: "text",
  id: "request/overpayment",
  strength: "strong",
  action: "money-out",
  advice: "do-not-pay",
  description:
    "Claims to have paid too much and wants the difference back by another way; the first payment later turns out false.",
  texts: {
    "pt-BR": "Diz que pagou a mais e quer a diferença por outro caminho.",
    en: "Says too much was paid and wants the difference back another way.",
    es: "Dice que pagó de más y quiere la diferencia por otra vía.",
  },
  rules: ["mistake-sent & send-back", "mistake-sent & pay|refund & other-account"],
  examples: {
    "pt-BR": {
      match: ["Meu sócio transferiu «por engano» 4.800; pode «devolver» a diferença por pix?"],
      ignore: ["Fiz um pix errado, como peço a devolução no app?"],
    },
    en: {
      match: ["I «sent too much» «by mistake», please «wire the difference» «to the mover»"],
      ignore: ["I was charged too much, can you refund my card?"],
    },
    es: {
      match: ["Le transferí «de más» «por error», me «devuelve» «la diferencia»?"],
      ignore: ["Me cobraron de más, ¿me lo abonan en la tarjeta?"],
    },
  },
});
