import { listMyAccessReviews } from "@atalaia/contract";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";

/** This member's own accesses that want an explanation: for the rail too, so it stands apart from the page. */
export const myReviewsQuery = queryOptions({
  queryKey: ["access", "mine"],
  queryFn: ({ signal }) => call(listMyAccessReviews, {}, { signal }),
  staleTime: 60_000,
});
