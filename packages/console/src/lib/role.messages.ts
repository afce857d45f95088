import type { Role } from "@atalaia/contract";
import { defineMessages, type Message } from "./i18n/messages.ts";

export const roleMessages = defineMessages({
  agent: { "pt-BR": "Atendimento", en: "Agent", es: "Atención" },
  lead: { "pt-BR": "Liderança", en: "Lead", es: "Coordinación" },
  admin: { "pt-BR": "Administração", en: "Admin", es: "Administración" },
  auditor: { "pt-BR": "Auditoria", en: "Auditor", es: "Auditoría" },
} satisfies Record<Role, Message>);

export const roleHintMessages = defineMessages({
  agent: {
    "pt-BR": "Lê e responde conversas.",
    en: "Reads and answers conversations.",
    es: "Lee y responde conversaciones.",
  },
  lead: {
    "pt-BR": "Também libera mensagens retidas e cuida de respostas prontas e etiquetas.",
    en: "Also releases held messages and looks after macros and tags.",
    es: "Además libera mensajes retenidos y cuida las respuestas guardadas y las etiquetas.",
  },
  admin: {
    "pt-BR": "Também cuida de pessoas, caixas de entrada e configurações.",
    en: "Also looks after people, inboxes and settings.",
    es: "Además gestiona personas, bandejas y ajustes.",
  },
  auditor: {
    "pt-BR": "Lê provas e números, nunca dados de clientes.",
    en: "Reads evidence and figures, never customer data.",
    es: "Lee evidencias y cifras, nunca datos de clientes.",
  },
} satisfies Record<Role, Message>);
