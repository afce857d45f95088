import { defineSignal } from "../define-signal.ts";

export const bulkSenderOnly = defineSignal({
  id: "authentication/bulk-sender-only",
  strength: "medium",
  description: "Only a mass-mailing service signed the message, for a sender that does not confirm it.",
  texts: {
    "pt-BR": "Só o serviço de envio em massa {signer} assina a mensagem; {domain} não a confirma.",
    en: "Only the mass-mailing service {signer} signs this message; {domain} does not confirm it.",
    es: "Solo el servicio de envío masivo {signer} firma el mensaje; {domain} no lo confirma.",
  },
});
