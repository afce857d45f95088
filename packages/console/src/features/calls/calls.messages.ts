import { defineMessages } from "../../lib/i18n/messages.ts";

export const callsMessages = defineMessages({
  newCall: { "pt-BR": "Nova ligação", en: "New call", es: "Nueva llamada" },
  newCallLead: {
    "pt-BR": "Anote a conversa enquanto fala; cada linha é examinada na hora.",
    en: "Write along while you talk; every line is looked at as it comes.",
    es: "Anote mientras habla; cada línea se examina al momento.",
  },
  inbox: { "pt-BR": "Linha", en: "Line", es: "Línea" },
  number: { "pt-BR": "Número mostrado", en: "Number shown", es: "Número mostrado" },
  numberHint: {
    "pt-BR": "O número que aparece não prova quem liga.",
    en: "The number that shows does not prove who is calling.",
    es: "El número que aparece no prueba quién llama.",
  },
  start: { "pt-BR": "Começar", en: "Start", es: "Empezar" },
  cancel: { "pt-BR": "Cancelar", en: "Cancel", es: "Cancelar" },
  noLine: {
    "pt-BR": "Ainda não há linha telefônica. Quem administra a abre em Ajustes.",
    en: "There is no phone line yet. An admin opens one in Settings.",
    es: "Aún no hay línea telefónica. Administración la abre en Ajustes.",
  },
  panel: { "pt-BR": "Anotar a ligação", en: "Write the call down", es: "Anotar la llamada" },
  who: { "pt-BR": "Quem fala", en: "Who speaks", es: "Quién habla" },
  customer: { "pt-BR": "Cliente", en: "Customer", es: "Cliente" },
  agent: { "pt-BR": "Você", en: "You", es: "Usted" },
  line: { "pt-BR": "O que foi dito", en: "What was said", es: "Lo que se dijo" },
  lineHint: {
    "pt-BR": "Enter grava a linha, F2 troca quem fala.",
    en: "Enter keeps the line, F2 changes who speaks.",
    es: "Enter guarda la línea, F2 cambia quién habla.",
  },
  add: { "pt-BR": "Gravar linha", en: "Keep line", es: "Guardar línea" },
  retry: { "pt-BR": "Tentar de novo", en: "Try again", es: "Intentar de nuevo" },
  paste: { "pt-BR": "Colar transcrição…", en: "Paste a transcript…", es: "Pegar transcripción…" },
  pasteTitle: { "pt-BR": "Colar transcrição", en: "Paste a transcript", es: "Pegar transcripción" },
  pasteLead: {
    "pt-BR": "“Nome: fala” em cada linha. Confira abaixo quem é quem antes de gravar.",
    en: "“Name: words” on each line. Check below who is who before you keep it.",
    es: "“Nombre: palabras” en cada línea. Compruebe abajo quién es quién antes de guardar.",
  },
  transcript: { "pt-BR": "Transcrição", en: "Transcript", es: "Transcripción" },
  swap: { "pt-BR": "Trocar os lados", en: "Swap the sides", es: "Cambiar los lados" },
  keepLines: {
    "pt-BR": { one: "Gravar {count} linha", other: "Gravar {count} linhas" },
    en: { one: "Keep {count} line", other: "Keep {count} lines" },
    es: { one: "Guardar {count} línea", other: "Guardar {count} líneas" },
  },
  end: { "pt-BR": "Encerrar ligação", en: "End call", es: "Terminar llamada" },
  ended: { "pt-BR": "Ligação encerrada.", en: "Call ended.", es: "Llamada terminada." },
  since: {
    "pt-BR": "Em ligação há {minutes} min",
    en: "On the call for {minutes} min",
    es: "En llamada desde hace {minutes} min",
  },
  latest: { "pt-BR": "Do que foi dito", en: "From what was said", es: "De lo que se dijo" },
});
