import { defineSignal } from "../define-signal.ts";

export const proofRefusal = defineSignal({
  kind: "text",
  id: "conversation/proof-refusal",
  strength: "strong",
  advice: "prove-identity",
  description: "Wants the check left out.",
  texts: {
    "pt-BR": "Quer que a verificação seja pulada.",
    en: "Wants the check left out.",
    es: "Quiere que se salten la verificación.",
  },
  rules: ["no-proof", "skip ~5 verification|code"],
  examples: {
    "pt-BR": { match: ["«Pula essa parte» e libera"], ignore: ["Vou validar agora."] },
    en: { match: ["«Skip the verification», please"], ignore: ["I will verify now."] },
    es: { match: ["«Sáltate ese paso»"], ignore: ["Voy a verificar ahora."] },
  },
});
