import { listAlerts, type ResponseOf, seeAlert } from "@atalaia/contract";
import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";

export type Alert = ResponseOf<typeof listAlerts>["items"][number];

export const alertsQuery = infiniteQueryOptions({
  queryKey: ["alerts", "list"],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) =>
    call(listAlerts, { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
  getNextPageParam: ({ next }) => next,
});

export function useSeeAlert() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, comment }: { id: string; comment: string }) =>
      call(seeAlert, { params: { id }, body: { comment } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["alerts"] }),
  });
}
