import { defineSignal } from "../define-signal.ts";

export const surprise = defineSignal({
  kind: "text",
  id: "content/surprise",
  strength: "weak",
  description: "Catches the reader off guard.",
  texts: {
    "pt-BR": "Pega de surpresa, fora de hora ou sem aviso.",
    en: "Catches the reader off guard.",
    es: "Pilla por sorpresa, a deshora o sin aviso.",
  },
  rules: ["surprise"],
  examples: {
    "pt-BR": { match: ["«Auditoria surpresa», «sem aviso»"], ignore: ["A auditoria é em março."] },
    en: { match: ["This is an «unannounced» check"], ignore: ["The check is in March."] },
    es: { match: ["Control de accesos «sin previo aviso»"], ignore: ["El control es en marzo."] },
  },
});
