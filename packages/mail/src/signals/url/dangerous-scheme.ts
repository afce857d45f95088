import { defineSignal } from "../define-signal.ts";

export const dangerousScheme = defineSignal({
  id: "url/dangerous-scheme",
  strength: "strong",
  description: "A link that runs or opens something instead of leading to a page.",
  texts: {
    "pt-BR": "O link não abre uma página: executa algo ({scheme}).",
    en: "The link does not open a page: it runs something ({scheme}).",
    es: "El enlace no abre una página: ejecuta algo ({scheme}).",
  },
});
