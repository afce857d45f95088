import { defineFileSignal } from "../define-file-signal.ts";

export const qrCode = defineFileSignal({
  id: "attachment/qr-code",
  strength: "weak",
  holds: false,
  description: "A picture with a QR code: the link is seen by the phone, not by the mail filter.",
  texts: {
    "pt-BR": "A imagem traz um QR Code.",
    en: "The picture carries a QR code.",
    es: "La imagen lleva un código QR.",
  },
});
