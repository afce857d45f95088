import { defineSignal } from "../define-signal.ts";

export const providerMismatch = defineSignal({
  id: "authentication/provider-mismatch",
  strength: "medium",
  description: "The message claims a large mail provider but does not carry that provider's marks.",
  texts: {
    "pt-BR": "A mensagem diz vir de {domain}, mas não tem as marcas desse provedor.",
    en: "The message claims to come from {domain} but lacks that provider's marks.",
    es: "El mensaje dice venir de {domain}, pero no lleva las marcas de ese proveedor.",
  },
});
