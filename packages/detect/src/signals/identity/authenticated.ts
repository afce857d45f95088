import { defineSignal } from "../define-signal.ts";

export const authenticated = defineSignal({
  kind: "identity",
  id: "identity/authenticated",
  strength: "medium",
  benign: true,
  description: "A signed session, an authenticated thread or an answer to our own message.",
  texts: {
    "pt-BR": "Vem de sessão assinada ou responde a uma mensagem nossa.",
    en: "Comes from a signed session or answers our own message.",
    es: "Viene de una sesión firmada o responde a un mensaje nuestro.",
  },
  holds: (identity) => identity.authenticated === true,
  examples: { match: [{ authenticated: true }], ignore: [{ authenticated: false }] },
});
