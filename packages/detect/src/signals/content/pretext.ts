import { defineSignal } from "../define-signal.ts";

export const pretext = defineSignal({
  kind: "text",
  id: "content/pretext",
  strength: "weak",
  description: "A role or a story that would explain an unusual request.",
  texts: {
    "pt-BR": "Traz um papel ou uma história que explicaria um pedido fora do comum.",
    en: "Brings a role or a story that would explain an unusual request.",
    es: "Trae un papel o una historia que explicaría una petición rara.",
  },
  rules: [
    "self-intro & staff|tech-role|bank-role|police",
    "self-intro > staff|tech-role|bank-role",
    "lost-channel & here",
    "already-proven",
    "bank-changed",
  ],
  examples: {
    "pt-BR": { match: ["«Aqui é do suporte» da «plataforma»"], ignore: ["Aqui está calor."] },
    en: { match: ["«I'm with the support team»"], ignore: ["It is warm here."] },
    es: { match: ["«Te escribo del soporte» de la página"], ignore: ["Hace calor."] },
  },
});
