import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import type { ActionView } from "../features/actions/actions.api.ts";
import type { Filter } from "../features/conversations/conversations.api.ts";
import type { EntryFilter } from "../features/evidence/evidence.api.ts";
import { isApiError } from "../lib/api-error.ts";
import { meQuery } from "../lib/session.ts";
import { landing, settingsPlaces } from "./navigation.ts";
import { BrokenPage } from "./pages/broken-page.tsx";
import { NotFoundPage } from "./pages/not-found-page.tsx";
import { paths } from "./paths.ts";
import { Root } from "./root.tsx";
import { Shell } from "./shell.tsx";

type InboxSearch = Omit<Filter, "contactId">;

const actionViewNames: ReadonlySet<unknown> = new Set(["approval", "tasks", "open", "done"]);
const viewNames: ReadonlySet<unknown> = new Set(["attention", "held", "mine", "unassigned", "all"]);
const choices = {
  channel: new Set(["email", "chat", "phone", "sms", "social"]),
  verdict: new Set(["clear", "caution", "danger"]),
  status: new Set(["open", "pending", "snoozed", "resolved"]),
} as const;
const isId = (value: unknown): value is string => typeof value === "string" && /^[\da-f-]{36}$/u.test(value);

/** Which part of the list is shown. Only our own words and ids stand in an address, never what was searched for. */
function inboxSearch(search: Readonly<Record<string, unknown>>): InboxSearch {
  const kept: Record<string, unknown> = {};
  if (viewNames.has(search["view"])) kept["view"] = search["view"];
  for (const [name, known] of Object.entries(choices)) {
    if ((known as ReadonlySet<unknown>).has(search[name])) kept[name] = search[name];
  }
  for (const name of ["inboxId", "tagId"]) if (isId(search[name])) kept[name] = search[name];
  return kept as InboxSearch;
}

/** What the entries are narrowed to: ids, moments and nouns of our own. */
function evidenceSearch(search: Readonly<Record<string, unknown>>): EntryFilter {
  const kept: Record<string, string> = {};
  for (const name of ["memberId", "contactId", "conversationId"])
    if (isId(search[name])) kept[name] = search[name];
  for (const name of ["since", "until"])
    if (typeof search[name] === "string" && !Number.isNaN(Date.parse(search[name])))
      kept[name] = search[name];
  const type = search["type"];
  if (typeof type === "string" && /^[a-z-]{1,30}$/u.test(type)) kept["type"] = type;
  return kept;
}

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Root,
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
});

const setup = createRoute({
  getParentRoute: () => root,
  path: paths.setup,
  component: lazyRouteComponent(() => import("./pages/setup-page.tsx"), "SetupPage"),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: paths.invitation,
  component: lazyRouteComponent(() => import("./pages/invitation-page.tsx"), "InvitationPage"),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: (search): { from?: string; problem?: string } => ({
    ...(typeof search["from"] === "string" ? { from: search["from"] } : {}),
    ...(typeof search["problem"] === "string" ? { problem: search["problem"] } : {}),
  }),
  component: lazyRouteComponent(() => import("./pages/sign-in-page.tsx"), "SignInPage"),
});

/** The chat of a desk without a site of its own: for visitors, so it needs no session. */
const chat = createRoute({
  getParentRoute: () => root,
  path: paths.chat,
  component: lazyRouteComponent(() => import("./pages/chat-page.tsx"), "ChatPage"),
});

/** Everything below needs a session; without one it leads to signing in, and back. */
const desk = createRoute({
  getParentRoute: () => root,
  id: "desk",
  component: Shell,
  async beforeLoad({ context, location }) {
    try {
      return { me: await context.queries.ensureQueryData(meQuery) };
    } catch (error) {
      if (!isApiError(error, "signed-out")) throw error;
      throw redirect({
        to: paths.signIn,
        search: location.pathname === paths.home ? {} : { from: location.href },
      });
    }
  },
});
const home = createRoute({
  getParentRoute: () => desk,
  path: paths.home,
  beforeLoad({ context }) {
    throw redirect({ to: landing(context.me), replace: true });
  },
});
const inbox = createRoute({
  getParentRoute: () => desk,
  path: paths.inbox,
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import("./pages/inbox-page.tsx"), "InboxPage"),
});
const noConversation = createRoute({
  getParentRoute: () => inbox,
  path: "/",
  component: lazyRouteComponent(() => import("./pages/no-conversation.tsx"), "NoConversation"),
});
const conversation = createRoute({
  getParentRoute: () => inbox,
  path: "$conversationId",
  component: lazyRouteComponent(() => import("./pages/conversation-page.tsx"), "ConversationPage"),
});
const held = createRoute({
  getParentRoute: () => desk,
  path: paths.held,
  component: lazyRouteComponent(() => import("./pages/held-page.tsx"), "HeldPage"),
});
const actions = createRoute({
  getParentRoute: () => desk,
  path: paths.actions,
  validateSearch: (search): { list?: ActionView } =>
    actionViewNames.has(search["list"]) ? { list: search["list"] as ActionView } : {},
  component: lazyRouteComponent(() => import("./pages/actions-page.tsx"), "ActionsPage"),
});
const alerts = createRoute({
  getParentRoute: () => desk,
  path: paths.alerts,
  component: lazyRouteComponent(() => import("./pages/alerts-page.tsx"), "AlertsPage"),
});
const access = createRoute({
  getParentRoute: () => desk,
  path: paths.access,
  component: lazyRouteComponent(() => import("./pages/access-page.tsx"), "AccessPage"),
});
const contacts = createRoute({
  getParentRoute: () => desk,
  path: paths.contacts,
  component: lazyRouteComponent(() => import("./pages/contacts-page.tsx"), "ContactsPage"),
});
const contact = createRoute({
  getParentRoute: () => desk,
  path: paths.contact,
  validateSearch: (search): { conversation?: string } =>
    isId(search["conversation"]) ? { conversation: search["conversation"] } : {},
  component: lazyRouteComponent(() => import("./pages/contact-page.tsx"), "ContactPage"),
});
const activity = createRoute({
  getParentRoute: () => desk,
  path: paths.activity,
  validateSearch: (search): { day?: string } =>
    /^\d{4}-\d\d-\d\d$/u.test(String(search["day"])) ? { day: String(search["day"]) } : {},
  component: lazyRouteComponent(() => import("./pages/activity-page.tsx"), "ActivityPage"),
});
const evidence = createRoute({
  getParentRoute: () => desk,
  path: paths.evidence,
  validateSearch: evidenceSearch,
  component: lazyRouteComponent(() => import("./pages/evidence-page.tsx"), "EvidencePage"),
});
const uploads = createRoute({
  getParentRoute: () => desk,
  path: paths.uploads,
  component: lazyRouteComponent(() => import("./pages/uploads-page.tsx"), "UploadsPage"),
});
const account = createRoute({
  getParentRoute: () => desk,
  path: paths.account,
  component: lazyRouteComponent(() => import("./pages/account-page.tsx"), "AccountPage"),
});
const members = createRoute({
  getParentRoute: () => desk,
  path: paths.members,
  component: lazyRouteComponent(() => import("./pages/members-page.tsx"), "MembersPage"),
});
const keyBackup = createRoute({
  getParentRoute: () => desk,
  path: paths.keyBackup,
  component: lazyRouteComponent(() => import("./pages/key-backup-page.tsx"), "KeyBackupPage"),
});

const settings = createRoute({
  getParentRoute: () => desk,
  path: paths.settings,
  component: lazyRouteComponent(() => import("./pages/settings-page.tsx"), "SettingsPage"),
});
const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: "/",
  beforeLoad({ context }) {
    throw redirect({ to: settingsPlaces(context.me)[0]?.path ?? paths.account, replace: true });
  },
});
const deskPart = createRoute({
  getParentRoute: () => settings,
  path: "desk",
  component: lazyRouteComponent(() => import("./pages/settings-parts.tsx"), "DeskPart"),
});
const knowledgePart = createRoute({
  getParentRoute: () => settings,
  path: "knowledge",
  component: lazyRouteComponent(() => import("./pages/settings-parts.tsx"), "KnowledgePart"),
});
const tagsPart = createRoute({
  getParentRoute: () => settings,
  path: "tags",
  component: lazyRouteComponent(() => import("./pages/settings-parts.tsx"), "TagsPart"),
});
const macrosPart = createRoute({
  getParentRoute: () => settings,
  path: "macros",
  component: lazyRouteComponent(() => import("./pages/settings-parts.tsx"), "MacrosPart"),
});
const webhooksPart = createRoute({
  getParentRoute: () => settings,
  path: "webhooks",
  component: lazyRouteComponent(() => import("./pages/settings-parts.tsx"), "WebhooksPart"),
});
const systemPart = createRoute({
  getParentRoute: () => settings,
  path: "system",
  component: lazyRouteComponent(() => import("./pages/settings-parts.tsx"), "SystemPart"),
});
const sensitiveActionsPart = createRoute({
  getParentRoute: () => settings,
  path: "actions",
  component: lazyRouteComponent(() => import("./pages/gate-parts.tsx"), "SensitiveActionsPart"),
});
const verificationPart = createRoute({
  getParentRoute: () => settings,
  path: "verification",
  component: lazyRouteComponent(() => import("./pages/gate-parts.tsx"), "VerificationPart"),
});
const fieldsPart = createRoute({
  getParentRoute: () => settings,
  path: "fields",
  component: lazyRouteComponent(() => import("./pages/gate-parts.tsx"), "FieldsPart"),
});
const contactRecordsPart = createRoute({
  getParentRoute: () => settings,
  path: "contacts",
  component: lazyRouteComponent(() => import("./pages/gate-parts.tsx"), "ContactRecordsPart"),
});
const policyPart = createRoute({
  getParentRoute: () => settings,
  path: "policy",
  component: lazyRouteComponent(() => import("./pages/gate-parts.tsx"), "PolicyPart"),
});
const inboxesPart = createRoute({
  getParentRoute: () => settings,
  path: "inboxes",
  component: lazyRouteComponent(() => import("./pages/inboxes-parts.tsx"), "InboxesPart"),
});
const newInboxPart = createRoute({
  getParentRoute: () => settings,
  path: "inboxes/new/$kind",
  component: lazyRouteComponent(() => import("./pages/inboxes-parts.tsx"), "NewInboxPart"),
});
const inboxPart = createRoute({
  getParentRoute: () => settings,
  path: "inboxes/$inboxId",
  component: lazyRouteComponent(() => import("./pages/inboxes-parts.tsx"), "InboxSettingsPart"),
});

const tree = root.addChildren([
  setup,
  invitation,
  signIn,
  chat,
  desk.addChildren([
    home,
    inbox.addChildren([noConversation, conversation]),
    held,
    actions,
    alerts,
    access,
    contacts,
    contact,
    activity,
    evidence,
    uploads,
    account,
    members,
    keyBackup,
    settings.addChildren([
      settingsHome,
      deskPart,
      knowledgePart,
      sensitiveActionsPart,
      verificationPart,
      fieldsPart,
      contactRecordsPart,
      policyPart,
      tagsPart,
      macrosPart,
      webhooksPart,
      systemPart,
      inboxesPart,
      newInboxPart,
      inboxPart,
    ]),
  ]),
]);

export function createConsoleRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: "intent",
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
