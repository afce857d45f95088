import { defineSignal } from "../define-signal.ts";

export const ownLinks = defineSignal({
  id: "url/own-links",
  strength: "medium",
  benign: true,
  description: "The sender is proven and every link leads to the sender's own domain.",
  texts: {
    "pt-BR": "Todos os links levam ao próprio domínio do remetente, {domain}, que está confirmado.",
    en: "Every link leads to the sender's own domain, {domain}, which is confirmed.",
    es: "Todos los enlaces llevan al propio dominio del remitente, {domain}, que está confirmado.",
  },
});
