import { defineSignal } from "../define-signal.ts";

export const documentLure = defineSignal({
  kind: "text",
  id: "content/document-lure",
  strength: "medium",
  advice: "do-not-open",
  description: "A document, voice message or signature that waits behind a link.",
  texts: {
    "pt-BR": "Um documento, recado ou assinatura que espera atrás de um link.",
    en: "A document, voice message or signature that waits behind a link.",
    es: "Un documento, mensaje de voz o firma que espera tras un enlace.",
  },
  rules: ["document & click !!unsubscribe !!how-to"],
  examples: {
    "pt-BR": {
      match: ["Há um «documento compartilhado» com você: «clique» para visualizar"],
      ignore: ["Segue o contrato revisado em anexo."],
    },
    en: {
      match: ["You have a «secure message». «Click» to «view document»"],
      ignore: ["Please find the contract attached."],
    },
    es: {
      match: ["Tiene un «documento pendiente de firma»: «haga clic» para verlo"],
      ignore: ["Les devolvemos el contrato revisado."],
    },
  },
});
