import { defineSignal } from "../define-signal.ts";

export const genuineBrand = defineSignal({
  id: "identity/genuine-brand",
  strength: "weak",
  benign: true,
  description: "The sender's domain belongs to the brand that is named, and no check speaks against it.",
  texts: {
    "pt-BR": "O endereço pertence mesmo a {brand}.",
    en: "The address does belong to {brand}.",
    es: "La dirección pertenece realmente a {brand}.",
  },
});
