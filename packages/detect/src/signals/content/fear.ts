import { defineSignal } from "../define-signal.ts";

export const fear = defineSignal({
  kind: "text",
  id: "content/fear",
  strength: "weak",
  description: "Speaks of loss, blocking, punishment or crime.",
  texts: {
    "pt-BR": "Fala em perda, bloqueio, punição ou crime.",
    en: "Speaks of loss, blocking, punishment or crime.",
    es: "Habla de pérdida, bloqueo, castigo o delito.",
  },
  rules: ["fear", "suspension", "alarm", "intimidation", "harm", "consumer-body", "leak"],
  examples: {
    "pt-BR": { match: ["Sua conta «será bloqueada»"], ignore: ["Minha conta funciona bem."] },
    en: { match: ["Your account will be «suspended»"], ignore: ["My account works fine."] },
    es: { match: ["Su cuenta «será suspendida»"], ignore: ["Mi cuenta funciona bien."] },
  },
});
