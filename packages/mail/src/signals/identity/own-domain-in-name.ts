import { defineSignal } from "../define-signal.ts";

export const ownDomainInName = defineSignal({
  id: "identity/own-domain-in-name",
  strength: "strong",
  description: "Our own domain is used as the sender's name by an outside address.",
  texts: {
    "pt-BR": "O remetente usa o nome do seu próprio domínio, mas escreve de {domain}.",
    en: "The sender uses your own domain as its name, but writes from {domain}.",
    es: "El remitente usa el nombre de su propio dominio, pero escribe desde {domain}.",
  },
});
