import {
  listHeld,
  listReports,
  type messageView,
  reanalyse,
  releaseMessage,
  type reportView,
  retryDelivery,
  withdrawRelease,
} from "@atalaia/contract";
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "../../lib/api.ts";

export type Message = z.output<typeof messageView>;
export type Report = z.output<typeof reportView>;
export type Attachment = Message["attachments"][number];

/** Oldest first: who waits longest is looked at first. */
export const heldQuery = infiniteQueryOptions({
  queryKey: ["conversations", "held"],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) =>
    call(listHeld, { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
  getNextPageParam: ({ next }) => next,
});

export function reportsQuery(messageId: string) {
  return queryOptions({
    queryKey: ["conversations", "reports", messageId],
    queryFn: ({ signal }) => call(listReports, { params: { id: messageId } }, { signal }),
  });
}

export function useRelease() {
  return useMessageChange(({ id, reason }: { id: string; reason: string }) =>
    call(releaseMessage, { params: { id }, body: { reason } }),
  );
}

export function useWithdrawRelease() {
  return useMessageChange((id: string) => call(withdrawRelease, { params: { id } }));
}

export function useReanalyse() {
  return useMessageChange((id: string) => call(reanalyse, { params: { id } }));
}

export function useRetryDelivery() {
  return useMessageChange((id: string) => call(retryDelivery, { params: { id } }));
}

function useMessageChange<Input>(act: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: ["conversations"] }),
  });
}
