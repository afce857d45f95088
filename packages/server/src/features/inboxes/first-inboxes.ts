import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { createId } from "../../platform/identifiers.ts";
import { insertInbox } from "./inboxes.store.ts";

type Language = "pt-BR" | "en" | "es";

const names: Readonly<Record<Language, { chat: string; phone: string; upload: string }>> = {
  "pt-BR": { chat: "Chat do site", phone: "Telefone", upload: "Arquivos enviados" },
  en: { chat: "Web chat", phone: "Phone", upload: "Uploads" },
  es: { chat: "Chat del sitio", phone: "Teléfono", upload: "Archivos subidos" },
};

export const greetings = {
  "pt-BR": "Olá! Como podemos ajudar? Nunca pedimos senha nem código por aqui.",
  en: "Hello! How can we help? We never ask for a password or a code here.",
  es: "¡Hola! ¿En qué podemos ayudarle? Aquí nunca pedimos contraseñas ni códigos.",
} as const;

/** What works without any settings: a chat to try, the call panel, and a place for files. */
export async function createFirstInboxes(
  context: Context,
  tx: Queryable,
  language: Language,
  deskName: string,
): Promise<void> {
  const named = names[language];
  const now = context.now();
  const common = {
    enabled: true,
    retention_days: context.settings.retentionDays || null,
    secrets_sealed: null,
  };
  await insertInbox(tx, {
    ...common,
    id: createId(now),
    name: named.chat,
    kind: "chat",
    channel: "chat",
    settings: {
      kind: "chat",
      origins: [],
      title: deskName.slice(0, 60),
      greeting: greetings,
      colour: "#1f4e5f",
    },
  });
  await insertInbox(tx, {
    ...common,
    id: createId(now + 1),
    name: named.phone,
    kind: "phone",
    channel: "phone",
    settings: { kind: "phone" },
  });
  await insertInbox(tx, {
    ...common,
    id: createId(now + 2),
    name: named.upload,
    kind: "upload",
    channel: "email",
    settings: { kind: "upload" },
  });
}
