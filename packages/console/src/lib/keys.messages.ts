import { defineMessages } from "./i18n/messages.ts";

export const keysMessages = defineMessages({
  groupLists: { "pt-BR": "Listas", en: "Lists", es: "Listas" },
  nextRow: { "pt-BR": "Próxima linha", en: "Next row", es: "Fila siguiente" },
  previousRow: { "pt-BR": "Linha anterior", en: "Previous row", es: "Fila anterior" },
});
