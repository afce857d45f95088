import { defineSignal } from "../define-signal.ts";

export const knownDomain = defineSignal({
  id: "identity/known-domain",
  strength: "medium",
  benign: true,
  description: "Authenticated mail of a domain the desk knows as its own, a supplier or a vendor.",
  texts: {
    "pt-BR": "O remetente é {domain}, conhecido da sua equipe e autenticado.",
    en: "The sender is {domain}, known to your team and authenticated.",
    es: "El remitente es {domain}, conocido por su equipo y autenticado.",
  },
});
