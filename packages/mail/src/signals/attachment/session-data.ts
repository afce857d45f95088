import { defineFileSignal } from "../define-file-signal.ts";

export const sessionData = defineFileSignal({
  id: "attachment/session-data",
  strength: "weak",
  holds: false,
  description:
    "A recording of web traffic (HAR) with cookies or tokens: whoever has it is logged in as the customer.",
  texts: {
    "pt-BR": "O arquivo traz cookies ou tokens de sessão do cliente: precisa ser tarjado.",
    en: "The file holds the customer's session cookies or tokens: it must be redacted.",
    es: "El archivo contiene cookies o tokens de sesión del cliente: hay que tacharlo.",
  },
});
