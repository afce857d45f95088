import { defineSignal } from "../define-signal.ts";

export const unaligned = defineSignal({
  id: "authentication/unaligned",
  strength: "medium",
  description: "SPF or DKIM passed, but for another domain than the one shown.",
  texts: {
    "pt-BR": "A autenticação vale para {signer}, e não para {domain}, que aparece como remetente.",
    en: "The authentication is for {signer}, not for {domain}, which is shown as sender.",
    es: "La autenticación vale para {signer}, no para {domain}, que aparece como remitente.",
  },
});
