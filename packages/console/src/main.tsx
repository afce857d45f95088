import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { paths } from "./app/paths.ts";
import { createQueries } from "./app/queries.ts";
import { createConsoleRouter } from "./app/router.tsx";
import { LanguageProvider } from "./lib/i18n/i18n.tsx";
import { applyTheme } from "./lib/theme.ts";
import { reloadAfterUpgrade } from "./lib/upgrade.ts";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

applyTheme();
reloadAfterUpgrade();

const queries = createQueries(askToSignIn);
const router = createConsoleRouter(queries);

/** The session ended: forget everything that was loaded with it, and come back here afterwards. */
function askToSignIn(): void {
  const { pathname, href } = router.state.location;
  if (pathname === paths.signIn || pathname === paths.setup || pathname === paths.invitation) return;
  queries.getMutationCache().clear();
  void router.navigate({ to: paths.signIn, search: { from: href } }).then(forget);
}

/** All but what anybody may know of the desk, which the page for signing in is just asking for. */
function forget(): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "setup" });
}

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no #root");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
