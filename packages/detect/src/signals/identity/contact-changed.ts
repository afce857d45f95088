import { defineSignal } from "../define-signal.ts";

export const contactChanged = defineSignal({
  kind: "identity",
  id: "identity/contact-changed",
  strength: "medium",
  advice: "prove-identity",
  description: "The contact on record changed a short while ago, so a code sent there proves little.",
  texts: {
    "pt-BR": "O contato do cadastro mudou há pouco, por isso um código enviado para ele prova pouco.",
    en: "The contact on record changed recently, so a code sent there proves little.",
    es: "El contacto registrado cambió hace poco, así que un código enviado allí prueba poco.",
  },
  holds: (identity) => identity.contactChangedRecently === true,
  examples: { match: [{ contactChangedRecently: true }], ignore: [{}] },
});
