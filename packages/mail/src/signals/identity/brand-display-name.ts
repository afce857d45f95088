import { defineSignal } from "../define-signal.ts";

export const brandDisplayName = defineSignal({
  id: "identity/brand-display-name",
  strength: "strong",
  description: "The name shown belongs to a well-known brand, the address does not.",
  texts: {
    "pt-BR": "O nome exibido é de {brand}, mas o endereço é de {domain}, que não pertence a essa empresa.",
    en: "The name shown is {brand}, but the address is at {domain}, which does not belong to it.",
    es: "El nombre que se muestra es {brand}, pero la dirección es de {domain}, que no le pertenece.",
  },
});
