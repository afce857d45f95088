import { defineFileSignal } from "../define-file-signal.ts";

export const svgScript = defineFileSignal({
  id: "attachment/svg-script",
  strength: "strong",
  holds: true,
  description: "A picture (SVG) with script, foreign HTML or a jump to another address.",
  texts: {
    "pt-BR": "A imagem traz código dentro.",
    en: "The picture carries code.",
    es: "La imagen lleva código dentro.",
  },
});
