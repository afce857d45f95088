import { defineSignal } from "../define-signal.ts";

export const outOfReach = defineSignal({
  kind: "text",
  id: "content/out-of-reach",
  strength: "weak",
  description: "The writer cannot be called: in a meeting, on a plane, on a bad line.",
  texts: {
    "pt-BR": "Diz que não pode atender ligação.",
    en: "Says they cannot take a call.",
    es: "Dice que no puede atender llamadas.",
  },
  rules: ["cannot-talk"],
  examples: {
    "pt-BR": { match: ["Estou «em reunião» e «não posso atender»"], ignore: ["Liguei ontem à tarde."] },
    en: { match: ["I'm «in a meeting» and «can't take calls»"], ignore: ["I called yesterday."] },
    es: { match: ["«No puedo atender llamadas»"], ignore: ["Llamé ayer por la tarde."] },
  },
});
