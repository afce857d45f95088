import { defineSignal } from "../define-signal.ts";

export const firstContact = defineSignal({
  kind: "identity",
  id: "identity/first-contact",
  strength: "weak",
  description: "Nobody wrote from this address, number or handle before.",
  texts: {
    "pt-BR": "É o primeiro contato deste endereço, número ou perfil.",
    en: "First contact from this address, number or handle.",
    es: "Es el primer contacto de esta dirección, número o perfil.",
  },
  holds: (identity) => identity.firstContact === true,
  examples: { match: [{ firstContact: true }], ignore: [{ firstContact: false }] },
});
