import type { Permission } from "@atalaia/contract";
import type { IconName } from "../components/icon.tsx";
import { type Me, may } from "../lib/session.ts";
import type { appMessages } from "./app.messages.ts";
import { paths } from "./paths.ts";

export interface Place {
  readonly path: (typeof paths)[keyof typeof paths];
  readonly label: keyof typeof appMessages & ("members" | "account");
  readonly icon: IconName;
  /** After `g`. */
  readonly key: string;
  /** Absent: for every member. */
  readonly permission?: Permission;
  /** Reached by keys and commands, not shown in the rail. */
  readonly offRail?: true;
}

/** The places in the order of the rail. The first one a member may enter is where they land. */
export const places: readonly Place[] = [
  { path: paths.members, label: "members", icon: "members", key: "t", permission: "members:read" },
  { path: paths.account, label: "account", icon: "account", key: "a", offRail: true },
];

export function placesFor(me: Me): readonly Place[] {
  return places.filter(({ permission }) => !permission || may(me, permission));
}

export function landing(me: Me): Place["path"] {
  return placesFor(me)[0]?.path ?? paths.account;
}
