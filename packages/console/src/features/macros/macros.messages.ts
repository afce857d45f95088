import { defineMessages } from "../../lib/i18n/messages.ts";

export const macrosMessages = defineMessages({
  title: { "pt-BR": "Respostas prontas", en: "Macros", es: "Respuestas guardadas" },
  lead: {
    "pt-BR": "Ao responder, “/” as abre. Também nelas nada pode sair que não deva.",
    en: "While replying, “/” opens them. Nothing that must not leave may stand in them either.",
    es: "Al responder, “/” las abre. Tampoco en ellas puede haber nada que no deba salir.",
  },
  add: { "pt-BR": "Nova resposta", en: "New macro", es: "Nueva respuesta" },
  edit: { "pt-BR": "Mudar", en: "Change", es: "Cambiar" },
  name: { "pt-BR": "Nome", en: "Name", es: "Nombre" },
  language: { "pt-BR": "Idioma", en: "Language", es: "Idioma" },
  text: { "pt-BR": "Texto", en: "Text", es: "Texto" },
  none: {
    "pt-BR": "Ainda não há respostas prontas.",
    en: "There are no macros yet.",
    es: "Aún no hay respuestas guardadas.",
  },
  remove: { "pt-BR": "Apagar", en: "Delete", es: "Eliminar" },
  removeTitle: { "pt-BR": "Apagar “{name}”?", en: "Delete “{name}”?", es: "¿Eliminar “{name}”?" },
  removeLead: {
    "pt-BR": "O que já foi enviado com ela continua como está.",
    en: "What was sent with it stays as it is.",
    es: "Lo ya enviado con ella queda como está.",
  },
  acts: { "pt-BR": "Ações", en: "Acts", es: "Acciones" },
  actsFor: { "pt-BR": "Ações para {name}", en: "Acts for {name}", es: "Acciones para {name}" },
  save: { "pt-BR": "Salvar", en: "Save", es: "Guardar" },
  cancel: { "pt-BR": "Cancelar", en: "Cancel", es: "Cancelar" },
});
