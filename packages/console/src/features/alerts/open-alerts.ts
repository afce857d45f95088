import { listAlerts } from "@atalaia/contract";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";

/** How many of the latest alerts nobody has looked into yet: for the rail, so it stands apart from the page. */
export const openAlertsQuery = queryOptions({
  queryKey: ["alerts", "open"],
  queryFn: async ({ signal }) => {
    const { items } = await call(listAlerts, { query: {} }, { signal });
    return items.filter(({ seen }) => seen === null).length;
  },
  staleTime: 60_000,
});
