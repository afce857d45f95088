import { defineFileSignal } from "../define-file-signal.ts";

export const pdfLaunch = defineFileSignal({
  id: "attachment/pdf-launch",
  strength: "strong",
  holds: true,
  description: "A PDF that starts a program or opens another file.",
  texts: {
    "pt-BR": "O PDF tenta iniciar um programa.",
    en: "The PDF tries to start a program.",
    es: "El PDF intenta iniciar un programa.",
  },
});
