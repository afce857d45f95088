import { defineSignal } from "../define-signal.ts";

export const recordMismatch = defineSignal({
  kind: "identity",
  id: "identity/record-mismatch",
  strength: "strong",
  advice: "prove-identity",
  description: "Claims to be a contact on file but writes from elsewhere.",
  texts: {
    "pt-BR": "Diz ser um contato do cadastro, mas escreve de outro endereço ou número.",
    en: "Claims to be a contact on file but writes from elsewhere.",
    es: "Dice ser un contacto registrado, pero escribe desde otra dirección o número.",
  },
  holds: (identity) => identity.mismatchWithRecord === true,
  examples: { match: [{ mismatchWithRecord: true }], ignore: [{ mismatchWithRecord: false }] },
});
