import { defineFileSignal } from "../define-file-signal.ts";

export const reversedName = defineFileSignal({
  id: "attachment/reversed-name",
  strength: "strong",
  holds: true,
  description:
    "Bidirectional control characters make the name read differently from what it is (Unicode TR36).",
  texts: {
    "pt-BR": "O nome usa caracteres invisíveis que invertem a leitura e escondem a extensão.",
    en: "Invisible characters turn part of the name around and hide its ending.",
    es: "El nombre usa caracteres invisibles que invierten la lectura y ocultan la extensión.",
  },
});
