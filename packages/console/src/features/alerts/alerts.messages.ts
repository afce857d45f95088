import { defineMessages, type Message } from "../../lib/i18n/messages.ts";
import type { Alert } from "./alerts.api.ts";

export const alertKindMessages = defineMessages({
  honey: { "pt-BR": "Contato isca tocado", en: "Honey contact touched", es: "Contacto señuelo tocado" },
  "break-glass": { "pt-BR": "Vidro quebrado", en: "Glass broken", es: "Cristal roto" },
  disowned: { "pt-BR": "“Não fui eu”", en: "“It was not me”", es: "“No fui yo”" },
  log: { "pt-BR": "Registro de evidências", en: "Evidence log", es: "Registro de evidencias" },
  policy: { "pt-BR": "Regras fora do ar", en: "Rules out of order", es: "Reglas fuera de servicio" },
  "bulk-lookup": { "pt-BR": "Consulta em massa", en: "Bulk lookup", es: "Consulta masiva" },
} satisfies Record<Alert["kind"], Message>);

export const alertsMessages = defineMessages({
  title: { "pt-BR": "Alertas", en: "Alerts", es: "Alertas" },
  lead: {
    "pt-BR": "O que ninguém pode deixar passar. Cada um se fecha com o que foi apurado, por outra pessoa.",
    en: "What nobody may overlook. Each is closed with what was found, by somebody else.",
    es: "Lo que nadie puede pasar por alto. Cada una la cierra otra persona con lo que averiguó.",
  },
  open: { "pt-BR": "Por apurar", en: "To look into", es: "Por averiguar" },
  closed: { "pt-BR": "Apurados", en: "Looked into", es: "Averiguadas" },
  none: { "pt-BR": "Nenhum alerta", en: "No alerts", es: "Ninguna alerta" },
  noneLead: {
    "pt-BR": "Contatos isca, vidro quebrado e “não fui eu” aparecem aqui em segundos.",
    en: "Honey contacts, broken glass and “it was not me” appear here within seconds.",
    es: "Los contactos señuelo, el cristal roto y “no fui yo” aparecen aquí en segundos.",
  },
  allSeen: { "pt-BR": "Tudo apurado.", en: "Everything was looked into.", es: "Todo averiguado." },
  by: { "pt-BR": "por {name}", en: "by {name}", es: "por {name}" },
  due: { "pt-BR": "revisar até {time}", en: "review by {time}", es: "revisar antes de {time}" },
  overdue: { "pt-BR": "prazo vencido: {time}", en: "overdue since {time}", es: "plazo vencido: {time}" },
  conversation: { "pt-BR": "Abrir conversa", en: "Open conversation", es: "Abrir conversación" },
  contact: { "pt-BR": "Abrir contato", en: "Open contact", es: "Abrir contacto" },
  review: { "pt-BR": "Fechar com o apurado…", en: "Close with findings…", es: "Cerrar con lo averiguado…" },
  own: {
    "pt-BR": "É sobre você: outra pessoa apura.",
    en: "It is about you: somebody else looks into it.",
    es: "Es sobre usted: lo averigua otra persona.",
  },
  reviewTitle: { "pt-BR": "O que foi apurado?", en: "What was found?", es: "¿Qué se averiguó?" },
  reviewHint: {
    "pt-BR": "Com quem falou, o que viu, o que fez depois. Fica no registro.",
    en: "Whom you spoke to, what you saw, what you did. It goes into the log.",
    es: "Con quién habló, qué vio, qué hizo. Queda en el registro.",
  },
  reviewShort: {
    "pt-BR": "Escreva pelo menos cinco letras.",
    en: "Write at least five letters.",
    es: "Escriba al menos cinco letras.",
  },
  close: { "pt-BR": "Fechar alerta", en: "Close alert", es: "Cerrar alerta" },
  cancel: { "pt-BR": "Cancelar", en: "Cancel", es: "Cancelar" },
  seenBy: { "pt-BR": "{name}: {comment}", en: "{name}: {comment}", es: "{name}: {comment}" },
  more: { "pt-BR": "Mostrar mais", en: "Show more", es: "Mostrar más" },
});
