import { defineSignal } from "../define-signal.ts";

export const authority = defineSignal({
  kind: "text",
  id: "content/authority",
  strength: "weak",
  description: "Leans on rank, law or office.",
  texts: {
    "pt-BR": "Apoia-se em cargo, lei ou autoridade.",
    en: "Leans on rank, law or office.",
    es: "Se apoya en un cargo, la ley o una autoridad.",
  },
  rules: ["authority", "self-intro > executive|police"],
  examples: {
    "pt-BR": { match: ["Sou da «diretoria» da empresa"], ignore: ["Sou cliente há dois anos."] },
    en: { match: ["Our «director» wants this done"], ignore: ["I have been a customer for two years."] },
    es: { match: ["Lo pide el «director» general"], ignore: ["Soy cliente desde hace dos años."] },
  },
});
