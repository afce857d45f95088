import { randomUUID } from "node:crypto";
import type { Role } from "@atalaia/contract";
import type { Context } from "../context.ts";
import { createFirstInboxes, createInbox, listInboxRows } from "../features/inboxes/index.ts";
import { createMacro } from "../features/macros/index.ts";
import { insertMember } from "../features/sessions/index.ts";
import { updateDesk } from "../features/settings/index.ts";
import { createTag } from "../features/tags/index.ts";
import type { Principal } from "../platform/http/call.ts";
import type { Language, Nick, Tag } from "./stories/types.ts";

export const deskName = "Casa Azul";
export const deskDomain = "casaazul.example";
export const authserv = "mx.casaazul.example";
export const timeZone = "America/Sao_Paulo";

/** Who works at the invented desk; a visitor enters as the first one of a role. */
const cast = {
  ana: { name: "Ana Ribeiro", role: "agent", language: "pt-BR" },
  grace: { name: "Grace Miller", role: "admin", language: "en" },
  elena: { name: "Elena Vidal", role: "lead", language: "es" },
  caio: { name: "Caio Nunes", role: "agent", language: "pt-BR" },
  luis: { name: "Luis Ortega", role: "agent", language: "es" },
  tom: { name: "Tom Baker", role: "agent", language: "en" },
  dora: { name: "Dora Braga", role: "auditor", language: "pt-BR" },
} as const satisfies Record<Nick | "dora", { name: string; role: Role; language: Language }>;

const tagColours = {
  delivery: ["Entrega", "blue"],
  refund: ["Reembolso", "amber"],
  access: ["Acesso", "violet"],
  invoice: ["Nota fiscal", "grey"],
  fraud: ["Fraude", "red"],
  vip: ["Cliente antigo", "green"],
} as const satisfies Record<Tag, readonly [string, string]>;

const macros: readonly { name: string; language: Language; text: string }[] = [
  {
    name: "Redefinir senha com segurança",
    language: "pt-BR",
    text: "Para sua segurança, a nova senha é criada somente por você, em “Esqueci minha senha”, na página da Casa Azul. Não pedimos senha nem código por mensagem.",
  },
  {
    name: "Pedido a caminho",
    language: "pt-BR",
    text: "Seu pedido já saiu do nosso depósito. O andamento aparece em “Meus pedidos”, na sua conta.",
  },
  {
    name: "Reset a password safely",
    language: "en",
    text: "For your safety only you can set a new password, under “Forgot password” on the Casa Azul site. We never ask for a password or a code in a message.",
  },
  {
    name: "Refund under way",
    language: "en",
    text: "Your refund goes back to the way you paid, within five working days. We never send it to another account.",
  },
  {
    name: "Restablecer la contraseña",
    language: "es",
    text: "Por su seguridad, solo usted puede crear la nueva contraseña, en «Olvidé mi contraseña», en el sitio de Casa Azul. Nunca pedimos contraseñas ni códigos por mensaje.",
  },
  {
    name: "Cambio de dirección",
    language: "es",
    text: "El cambio de dirección se hace en su cuenta, en «Mis direcciones», antes de que salga el pedido. Por mensaje no podemos hacerlo.",
  },
];

const knowledge = {
  domains: [deskDomain],
  trustedAuthservIds: [authserv],
  people: [
    { name: "Helena Prado", address: `helena.prado@${deskDomain}`, role: "CEO", vip: true },
    { name: "Marcos Teles", address: `marcos.teles@${deskDomain}`, role: "CFO", vip: true },
  ],
  suppliers: [
    { name: "Vento Transportes", domains: ["ventotransportes.example"] },
    { name: "Papelera Sur", domains: ["papelerasur.example"] },
  ],
  vendors: [],
  protectedBrands: [{ name: deskName, domains: [deskDomain] }],
  regions: ["BR", "PT", "ES", "MX", "US", "GB"],
  formats: [{ type: "order", pattern: "CA-[0-9]{6}" }],
};

export type Via = "mail" | "chat" | "sms" | "social" | "call" | "upload";

/** The desk as the stories use it. */
export interface DemoDesk {
  readonly members: Readonly<Record<Nick, Principal>>;
  readonly tags: Readonly<Record<Tag, string>>;
  readonly inboxes: Readonly<Record<Via, string>>;
}

export async function furnishDesk(context: Context): Promise<DemoDesk> {
  await updateDesk(context, null, {
    name: deskName,
    languages: ["pt-BR", "en", "es"],
    defaultLanguage: "pt-BR",
    timeZone,
    knowledge,
  });
  const members = await hire(context);
  const inboxes = await openInboxes(context);
  for (const macro of macros) await createMacro(context, macro);
  const tags = {} as Record<Tag, string>;
  for (const [tag, [name, colour]] of Object.entries(tagColours) as [Tag, (typeof tagColours)[Tag]][])
    tags[tag] = (await createTag(context, { name, colour })).id;
  return { members, tags, inboxes };
}

async function hire(context: Context): Promise<Record<Nick, Principal>> {
  const members = {} as Record<Nick | "dora", Principal>;
  for (const [nick, person] of Object.entries(cast) as [Nick | "dora", (typeof cast)[Nick]][]) {
    const memberId = randomUUID();
    const email = `${nick}@${deskDomain}`;
    await insertMember(context.database, { ...person, id: memberId, email });
    members[nick] = { ...person, memberId, sessionId: "", steppedUpUntil: 0 };
  }
  return members;
}

const mailSettings = {
  kind: "email-gateway",
  recipients: [`ajuda@${deskDomain}`, `help@${deskDomain}`, `ayuda@${deskDomain}`],
  forwardTo: null,
  forwardHost: null,
  forwardPort: 25,
  forwardSecurity: "starttls",
  forwardMode: "original",
  submission: {
    host: `smtp.${deskDomain}`,
    port: 587,
    security: "starttls",
    user: "ajuda",
    fromName: deskName,
    fromAddress: `ajuda@${deskDomain}`,
  },
} as const;

async function openInboxes(context: Context): Promise<Record<Via, string>> {
  await context.database.transaction((tx) => createFirstInboxes(context, tx, "pt-BR", deskName));
  const common = { enabled: true, retentionDays: 365 };
  const replyUrl = `https://messages.${deskDomain}/replies`;
  const mail = { ...mailSettings, recipients: [...mailSettings.recipients] };
  await createInbox(context, { ...common, name: `ajuda@${deskDomain}`, settings: mail });
  await createInbox(context, {
    ...common,
    name: "SMS",
    settings: { kind: "intake", channel: "sms", replyUrl },
  });
  await createInbox(context, {
    ...common,
    name: "Redes sociais",
    settings: { kind: "intake", channel: "social", replyUrl },
  });
  const rows = await listInboxRows(context.database);
  const find = (kind: string, channel?: string): string =>
    rows.find((row) => row.kind === kind && (channel === undefined || row.channel === channel))!.id;
  return {
    mail: find("email-gateway"),
    chat: find("chat"),
    sms: find("intake", "sms"),
    social: find("intake", "social"),
    call: find("phone"),
    upload: find("upload"),
  };
}
