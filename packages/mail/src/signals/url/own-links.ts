import { defineSignal } from "../define-signal.ts";

export const ownLinks = defineSignal({
  id: "url/own-links",
  strength: "medium",
  benign: true,
  description:
    "Every link leads to the sender's own domain, and the sender is proven or the domain is one that registries give to authorities only.",
  texts: {
    "pt-BR": "Todos os links levam ao próprio domínio do remetente, {domain}.",
    en: "Every link leads to the sender's own domain, {domain}.",
    es: "Todos los enlaces llevan al propio dominio del remitente, {domain}.",
  },
});
