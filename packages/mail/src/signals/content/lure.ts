import { defineSignal } from "../define-signal.ts";

export const lure = defineSignal({
  id: "content/lure",
  strength: "medium",
  description: "The typical pretext of a phishing mail, from a sender who has no part in it.",
  texts: {
    "pt-BR": "O texto usa um pretexto típico de golpe.",
    en: "The text uses a pretext typical of phishing.",
    es: "El texto usa un pretexto típico de estafa.",
  },
});
