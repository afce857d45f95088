import { listReleases, type ResponseOf, showActivity } from "@atalaia/contract";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";

export type Activity = ResponseOf<typeof showActivity>;
export type Release = ResponseOf<typeof listReleases>["items"][number];

/** @param day `YYYY-MM-DD` of the desk's time zone; today when absent. */
export function activityQuery(day: string | undefined) {
  return queryOptions({
    queryKey: ["activity", "day", day],
    queryFn: ({ signal }) => call(showActivity, { query: day ? { day } : {} }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export const releasesQuery = infiniteQueryOptions({
  queryKey: ["activity", "releases"],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) =>
    call(listReleases, { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
  getNextPageParam: ({ next }) => next,
});
