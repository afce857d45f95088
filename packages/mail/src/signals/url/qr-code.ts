import { defineSignal } from "../define-signal.ts";

export const qrCode = defineSignal({
  id: "url/qr-code",
  strength: "medium",
  description: "A QR code leads to a site.",
  texts: {
    "pt-BR": "Um código QR leva a {domain}.",
    en: "A QR code leads to {domain}.",
    es: "Un código QR lleva a {domain}.",
  },
});
