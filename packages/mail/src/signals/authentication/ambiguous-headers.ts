import { defineSignal } from "../define-signal.ts";

export const ambiguousHeaders = defineSignal({
  id: "authentication/ambiguous-headers",
  strength: "strong",
  description: "Headers built so that two programs read two different senders.",
  texts: {
    "pt-BR": "Os cabeçalhos foram montados para mostrar remetentes diferentes a programas diferentes.",
    en: "The headers are built to show different senders to different programs.",
    es: "Las cabeceras están hechas para mostrar remitentes distintos a programas distintos.",
  },
});
