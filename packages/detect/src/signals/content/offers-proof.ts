import { defineSignal } from "../define-signal.ts";

export const offersProof = defineSignal({
  kind: "text",
  id: "content/offers-proof",
  strength: "weak",
  benign: true,
  description: "Offers to prove identity or uses the contact on record.",
  texts: {
    "pt-BR": "Oferece provar a identidade ou usa o contato do cadastro.",
    en: "Offers to prove identity or uses the contact on record.",
    es: "Ofrece acreditar su identidad o usa el contacto registrado.",
  },
  rules: ["offer-proof"],
  examples: {
    "pt-BR": {
      match: ["«Posso confirmar» pelo e-mail do cadastro"],
      ignore: ["Confirmei presença na festa."],
    },
    en: {
      match: ["«Happy to confirm» through the «email you have on file»"],
      ignore: ["I confirmed the booking."],
    },
    es: { match: ["«Puedo acreditar mi identidad»"], ignore: ["Confirmé la reserva."] },
  },
});
