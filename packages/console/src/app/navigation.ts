import type { Permission } from "@atalaia/contract";
import type { IconName } from "../components/icon.tsx";
import { type Me, may } from "../lib/session.ts";
import type { appMessages } from "./app.messages.ts";
import { paths } from "./paths.ts";

/** Paths one can go to without naming a thing. */
type PlainPath = Exclude<(typeof paths)[keyof typeof paths], `${string}$${string}`>;

export interface Place {
  readonly path: PlainPath;
  readonly label: keyof typeof appMessages &
    (
      | "inbox"
      | "held"
      | "actions"
      | "alerts"
      | "access"
      | "contacts"
      | "activity"
      | "evidence"
      | "uploads"
      | "members"
      | "settings"
      | "account"
    );
  readonly icon: IconName;
  /** After `g`. */
  readonly key: string;
  /** Absent: for every member. Of several, one is enough. */
  readonly permission?: Permission | readonly Permission[];
  /** What waits there is counted beside its name. */
  readonly count?: "alerts" | "access";
  /** Reached by keys and commands, not shown in the rail. */
  readonly offRail?: true;
}

/** The places in the order of the rail. The first one a member may enter is where they land. */
export const places: readonly Place[] = [
  { path: paths.inbox, label: "inbox", icon: "inbox", key: "i", permission: "conversations:read" },
  { path: paths.held, label: "held", icon: "held", key: "h", permission: "conversations:read" },
  { path: paths.actions, label: "actions", icon: "key", key: "x", permission: "actions:read" },
  { path: paths.contacts, label: "contacts", icon: "contacts", key: "c", permission: "contacts:read" },
  { path: paths.activity, label: "activity", icon: "activity", key: "d", permission: "activity:read" },
  {
    path: paths.alerts,
    label: "alerts",
    icon: "bell",
    key: "l",
    permission: "access:review",
    count: "alerts",
  },
  {
    path: paths.access,
    label: "access",
    icon: "eye",
    key: "w",
    permission: ["contacts:reveal", "access:review"],
    count: "access",
  },
  { path: paths.evidence, label: "evidence", icon: "lock", key: "e", permission: "evidence:read" },
  { path: paths.uploads, label: "uploads", icon: "upload", key: "u", permission: "conversations:write" },
  { path: paths.members, label: "members", icon: "members", key: "t", permission: "members:read" },
  { path: paths.settings, label: "settings", icon: "settings", key: "s" },
  { path: paths.account, label: "account", icon: "account", key: "a", offRail: true },
];

export interface SettingsPlace {
  readonly path: PlainPath;
  readonly label:
    | "desk"
    | "knowledge"
    | "inboxes"
    | "sensitiveActions"
    | "verification"
    | "fields"
    | "contactRecords"
    | "policy"
    | "tags"
    | "macros"
    | "webhooks"
    | "system"
    | "keyBackup";
  readonly permission: Permission;
}

const settingsParts: readonly SettingsPlace[] = [
  { path: paths.deskSettings, label: "desk", permission: "settings:read" },
  { path: paths.knowledge, label: "knowledge", permission: "settings:read" },
  { path: paths.inboxes, label: "inboxes", permission: "inboxes:read" },
  { path: paths.sensitiveActions, label: "sensitiveActions", permission: "actions:read" },
  { path: paths.verification, label: "verification", permission: "settings:read" },
  { path: paths.fields, label: "fields", permission: "contacts:read" },
  { path: paths.contactRecords, label: "contactRecords", permission: "contacts:import" },
  { path: paths.policy, label: "policy", permission: "policy:read" },
  { path: paths.tags, label: "tags", permission: "tags:read" },
  { path: paths.macros, label: "macros", permission: "macros:read" },
  { path: paths.webhooks, label: "webhooks", permission: "settings:read" },
  { path: paths.system, label: "system", permission: "settings:read" },
  { path: paths.keyBackup, label: "keyBackup", permission: "settings:write" },
];

export function placesFor(me: Me): readonly Place[] {
  return places.filter(({ permission }) => !permission || [permission].flat().some((one) => may(me, one)));
}

export function settingsPlaces(me: Me): readonly SettingsPlace[] {
  return settingsParts.filter(({ permission }) => may(me, permission));
}

export function landing(me: Me): Place["path"] {
  return placesFor(me)[0]?.path ?? paths.account;
}
