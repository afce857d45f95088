import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isApiError, isPassing } from "../lib/api-error.ts";

const triesAfterFailure = 2;

/** @param onSignedOut is told once per answer that says the session has ended. */
export function createQueries(onSignedOut: () => void): QueryClient {
  const watch = (error: unknown) => {
    if (isApiError(error, "signed-out")) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        // A desk in an office without internet is reachable all the same: only an answer tells.
        networkMode: "always",
        retry: (failures, error) => isPassing(error) && failures < triesAfterFailure,
        staleTime: 15_000,
      },
      mutations: { networkMode: "always" },
    },
  });
}
