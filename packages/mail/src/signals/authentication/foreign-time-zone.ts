import { defineSignal } from "../define-signal.ts";

export const foreignTimeZone = defineSignal({
  id: "authentication/foreign-time-zone",
  strength: "weak",
  description: "The sending clock runs in a time zone far from the country the sender's domain belongs to.",
  texts: {
    "pt-BR": "A mensagem foi escrita no fuso {zone}, longe do país de {domain}.",
    en: "The message was written in time zone {zone}, far from the country of {domain}.",
    es: "El mensaje se escribió en la zona horaria {zone}, lejos del país de {domain}.",
  },
});
