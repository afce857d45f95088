import { defineSignal } from "../define-signal.ts";

export const safeAccount = defineSignal({
  kind: "text",
  id: "request/safe-account",
  strength: "strong",
  action: "money-out",
  advice: "do-not-pay",
  description: "Tells somebody to move money to a safe account. Banks have no such accounts.",
  texts: {
    "pt-BR": "Manda mover o dinheiro para uma conta segura, que não existe.",
    en: "Tells somebody to move money to a safe account, which does not exist.",
    es: "Ordena pasar el dinero a una cuenta segura, que no existe.",
  },
  rules: ["safe-account", "pay|change ~14 opened-for-you", "stolen-inside & pay|change|secrecy"],
  examples: {
    "pt-BR": {
      match: ["Transfira o valor para a «conta segura» até o fim da análise"],
      ignore: ["Minha conta está segura?"],
    },
    en: { match: ["You need to «move your savings» into a «safe account»"], ignore: ["Is my account safe?"] },
    es: { match: ["Debe «pasar sus ahorros» a una «cuenta segura»"], ignore: ["¿Mi cuenta tiene seguro?"] },
  },
});
