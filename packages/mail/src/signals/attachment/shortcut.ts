import { defineFileSignal } from "../define-file-signal.ts";

export const shortcut = defineFileSignal({
  id: "attachment/shortcut",
  strength: "strong",
  holds: true,
  description: "A shortcut: opening it starts what it points to, which the icon does not show.",
  texts: {
    "pt-BR": "É um atalho ({kind}) que abre outra coisa, não o que o ícone mostra.",
    en: "It is a shortcut ({kind}) that opens something other than its icon shows.",
    es: "Es un acceso directo ({kind}) que abre otra cosa, no lo que muestra el icono.",
  },
});
