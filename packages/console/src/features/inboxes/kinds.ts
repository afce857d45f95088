import type { IconName } from "../../components/icon.tsx";
import type { InboxKind, InboxSettings } from "./inboxes.api.ts";
import type { inboxesMessages } from "./inboxes.messages.ts";

interface Kind {
  readonly icon: IconName;
  readonly hint: keyof typeof inboxesMessages &
    ("gatewayHint" | "mailboxHint" | "chatHint" | "intakeHint" | "phoneHint" | "uploadHint");
  /** Has somewhere to connect to, which can be tried before saving. */
  readonly isTestable: boolean;
  /** What a new inbox of this kind begins with. */
  readonly settings: InboxSettings;
}

/** Everything that differs from kind to kind and is not a form. */
export const kinds: Readonly<Record<InboxKind, Kind>> = {
  "email-gateway": {
    icon: "email",
    hint: "gatewayHint",
    isTestable: true,
    settings: {
      kind: "email-gateway",
      recipients: [],
      forwardTo: null,
      forwardHost: null,
      forwardPort: 25,
      forwardSecurity: "starttls",
      forwardMode: "original",
      submission: null,
    },
  },
  mailbox: {
    icon: "inbox",
    hint: "mailboxHint",
    isTestable: true,
    settings: {
      kind: "mailbox",
      address: "",
      host: "",
      port: 993,
      security: "tls",
      user: "",
      folder: "INBOX",
      pollSeconds: 60,
      firstDays: 0,
      markSeen: false,
      submission: null,
    },
  },
  chat: {
    icon: "chat",
    hint: "chatHint",
    isTestable: false,
    settings: {
      kind: "chat",
      origins: [],
      title: "",
      greeting: {
        "pt-BR": "Olá! Como podemos ajudar?",
        en: "Hello! How can we help?",
        es: "¡Hola! ¿En qué podemos ayudar?",
      },
      colour: "#0b5b71",
    },
  },
  intake: {
    icon: "link",
    hint: "intakeHint",
    isTestable: true,
    settings: { kind: "intake", channel: "social", replyUrl: null },
  },
  phone: { icon: "phone", hint: "phoneHint", isTestable: false, settings: { kind: "phone" } },
  upload: { icon: "upload", hint: "uploadHint", isTestable: false, settings: { kind: "upload" } },
};

export const inboxKinds = Object.keys(kinds) as InboxKind[];

export function isInboxKind(value: string): value is InboxKind {
  return Object.hasOwn(kinds, value);
}
