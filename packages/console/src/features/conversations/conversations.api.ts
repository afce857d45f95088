import {
  addNote,
  type BodyInputOf,
  type conversationSummary,
  type conversationView,
  countConversations,
  listConversations,
  type QueryInputOf,
  type ResponseOf,
  reply,
  reportStoppedReply,
  searchConversations,
  showConversation,
  updateConversation,
} from "@atalaia/contract";
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "../../lib/api.ts";

export type Summary = z.output<typeof conversationSummary>;
export type Conversation = z.output<typeof conversationView>;
export type Filter = Omit<QueryInputOf<typeof listConversations>, "cursor" | "limit">;
export type View = NonNullable<Filter["view"]>;
export type Change = BodyInputOf<typeof updateConversation>;

export const views = ["attention", "held", "mine", "unassigned", "all"] as const satisfies readonly View[];

/** With words to look for they travel in a body: what people search for may be personal data. */
export function conversationsQuery(filter: Filter, words: string) {
  return infiniteQueryOptions({
    queryKey: ["conversations", "list", filter, words],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }): Promise<ResponseOf<typeof listConversations>> => {
      const asked = { ...filter, ...(pageParam ? { cursor: pageParam } : {}) };
      return words === ""
        ? call(listConversations, { query: asked }, { signal })
        : call(searchConversations, { body: { ...asked, q: words } }, { signal });
    },
    getNextPageParam: ({ next }) => next,
  });
}

export const countsQuery = queryOptions({
  queryKey: ["conversations", "counts"],
  queryFn: ({ signal }) => call(countConversations, {}, { signal }),
});

/** The latest messages first; every further page goes back in time. */
export function conversationQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ["conversations", "show", id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(showConversation, { params: { id }, query: pageParam ? { before: pageParam } : {} }, { signal }),
    getNextPageParam: ({ earlier }) => earlier,
  });
}

export function useUpdateConversation() {
  return useConversationChange(({ id, change }: { id: string; change: Change }) =>
    call(updateConversation, { params: { id }, body: change }),
  );
}

/** The same change to several conversations, one after the other; stops at the first refusal. */
export function useUpdateConversations() {
  return useConversationChange(async ({ ids, change }: { ids: readonly string[]; change: Change }) => {
    for (const id of ids) await call(updateConversation, { params: { id }, body: change });
  });
}

export interface Draft {
  readonly id: string;
  readonly text: string;
  readonly idempotencyKey: string;
}

/** Tells that a draft was stopped here and for what kinds of content; the draft itself stays in the browser. */
export function tellStoppedReply(id: string, codes: BodyInputOf<typeof reportStoppedReply>["codes"]): void {
  // Only a count depends on it: a lost one is not worth a word to somebody who is writing.
  call(reportStoppedReply, { params: { id }, body: { codes } }).catch(() => {});
}

export function useReply() {
  return useConversationChange(({ id, ...body }: Draft) => call(reply, { params: { id }, body }));
}

export function useAddNote() {
  return useConversationChange(({ id, ...body }: Draft) => call(addNote, { params: { id }, body }));
}

function useConversationChange<Input>(act: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: ["conversations"] }),
  });
}
