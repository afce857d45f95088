import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { isApiError } from "../lib/api-error.ts";
import { meQuery } from "../lib/session.ts";
import { landing } from "./navigation.ts";
import { BrokenPage } from "./pages/broken-page.tsx";
import { NotFoundPage } from "./pages/not-found-page.tsx";
import { paths } from "./paths.ts";
import { Root } from "./root.tsx";
import { Shell } from "./shell.tsx";

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

const tree = root.addChildren([
  setup,
  invitation,
  signIn,
  desk.addChildren([home, account, members, keyBackup]),
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
