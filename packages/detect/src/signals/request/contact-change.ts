import { defineSignal } from "../define-signal.ts";

export const contactChange = defineSignal({
  kind: "text",
  id: "request/contact-change",
  strength: "medium",
  action: "contact-change",
  advice: "prove-identity",
  description: "Asks to change the e-mail or phone on record. After that, every code goes to whoever asked.",
  texts: {
    "pt-BR": "Pede para trocar o e-mail ou o telefone do cadastro.",
    en: "Asks to change the email or phone on record.",
    es: "Pide cambiar el correo o el teléfono registrado.",
  },
  rules: [
    "change >6 contact !research",
    "contact >6 change & want|give|how-to|lost-channel|new-thing",
    "contact >4 new-thing & change",
    "while-there|change ~6 new-thing & contact & change",
  ],
  examples: {
    "pt-BR": {
      match: ["Quero «trocar o celular» do meu cadastro"],
      ignore: ["O aplicativo do celular mudou de cor."],
    },
    en: { match: ["Please «update the phone number» on my account"], ignore: ["My phone shows an error."] },
    es: { match: ["Necesito «cambiar el correo» de mi cuenta"], ignore: ["Mi correo no carga las fotos."] },
  },
});
