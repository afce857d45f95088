import { defineSignal } from "../define-signal.ts";

export const simSwap = defineSignal({
  kind: "text",
  id: "request/sim-swap",
  strength: "strong",
  action: "factor-change",
  advice: "prove-identity",
  description: "Wants a phone line moved to another SIM: codes, bank and accounts go with it.",
  texts: {
    "pt-BR": "Quer passar a linha para outro chip.",
    en: "Wants the line moved to another SIM.",
    es: "Quiere pasar la línea a otro chip.",
  },
  rules: [
    "sim & lost-channel & give|change|sim|want !!offer-proof",
    "change|give|create|want ~10 sim & lost-channel|new-thing|pity|contact|cannot-talk !!offer-proof !!how-to",
    "change|give|create|want ~8 sim & code|cannot-talk|forgot|lost-channel|other-person !!offer-proof !!how-to !!in-person",
  ],
  examples: {
    "pt-BR": {
      match: ["«Fui assaltada», «preciso que ative minha linha» num «chip novo»"],
      ignore: ["Meu chip não pega 5G."],
    },
    en: {
      match: ["My «handset is dead», «move my line onto this SIM please»"],
      ignore: ["My new SIM has no 5G."],
    },
    es: {
      match: ["«Perdí el celular», «necesito pasar mi línea» a una «esim»"],
      ignore: ["Mi chip no agarra 5G."],
    },
  },
});
