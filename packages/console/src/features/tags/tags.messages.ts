import { defineMessages } from "../../lib/i18n/messages.ts";

export const tagsMessages = defineMessages({
  title: { "pt-BR": "Etiquetas", en: "Tags", es: "Etiquetas" },
  lead: {
    "pt-BR": "Palavras suas para agrupar conversas.",
    en: "Words of your own to group conversations.",
    es: "Palabras propias para agrupar conversaciones.",
  },
  add: { "pt-BR": "Nova etiqueta", en: "New tag", es: "Nueva etiqueta" },
  edit: { "pt-BR": "Mudar", en: "Change", es: "Cambiar" },
  name: { "pt-BR": "Nome", en: "Name", es: "Nombre" },
  colour: { "pt-BR": "Cor", en: "Colour", es: "Color" },
  grey: { "pt-BR": "cinza", en: "grey", es: "gris" },
  blue: { "pt-BR": "azul", en: "blue", es: "azul" },
  green: { "pt-BR": "verde", en: "green", es: "verde" },
  amber: { "pt-BR": "âmbar", en: "amber", es: "ámbar" },
  red: { "pt-BR": "vermelho", en: "red", es: "rojo" },
  violet: { "pt-BR": "violeta", en: "violet", es: "violeta" },
  none: { "pt-BR": "Ainda não há etiquetas.", en: "There are no tags yet.", es: "Aún no hay etiquetas." },
  remove: { "pt-BR": "Apagar", en: "Delete", es: "Eliminar" },
  removeTitle: { "pt-BR": "Apagar “{name}”?", en: "Delete “{name}”?", es: "¿Eliminar “{name}”?" },
  removeLead: {
    "pt-BR": "Ela some de todas as conversas que a têm.",
    en: "It goes from every conversation that has it.",
    es: "Desaparece de todas las conversaciones que la tienen.",
  },
  acts: { "pt-BR": "Ações", en: "Acts", es: "Acciones" },
  actsFor: { "pt-BR": "Ações para {name}", en: "Acts for {name}", es: "Acciones para {name}" },
  save: { "pt-BR": "Salvar", en: "Save", es: "Guardar" },
  cancel: { "pt-BR": "Cancelar", en: "Cancel", es: "Cancelar" },
  taken: {
    "pt-BR": "Já existe uma etiqueta com esse nome.",
    en: "There is a tag with this name already.",
    es: "Ya existe una etiqueta con ese nombre.",
  },
});
