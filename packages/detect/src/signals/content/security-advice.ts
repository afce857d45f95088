import { defineSignal } from "../define-signal.ts";

export const securityAdvice = defineSignal({
  kind: "text",
  id: "content/security-advice",
  strength: "strong",
  benign: true,
  description: "Warns against giving secrets away: what an attacker would not write.",
  texts: {
    "pt-BR": "Alerta para não entregar segredos, o que um golpista não escreveria.",
    en: "Warns against giving secrets away.",
    es: "Advierte que no se entreguen secretos.",
  },
  rules: ["advice-never", "you-requested & ignore-if", "ignore-if"],
  examples: {
    "pt-BR": { match: ["«Nunca pedimos» sua senha por telefone"], ignore: ["Peço a senha do wifi da loja."] },
    en: { match: ["We «never ask for» your password"], ignore: ["The store wifi is down."] },
    es: { match: ["«Nunca pedimos» su contraseña"], ignore: ["El wifi de la tienda no funciona."] },
  },
});
