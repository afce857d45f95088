import { eraseContact, listContacts, type ResponseOf, searchContacts, showContact } from "@atalaia/contract";
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";
import { useWithStepUp } from "../../lib/step-up.tsx";

export type Contact = ResponseOf<typeof showContact>;

/** Looking for somebody travels in a body: an e-mail address or number does not belong into an address. */
export function contactsQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ["contacts", "list", q],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }): Promise<ResponseOf<typeof listContacts>> =>
      q === ""
        ? call(listContacts, { query: pageParam ? { cursor: pageParam } : {} }, { signal })
        : call(searchContacts, { body: { q } }, { signal }),
    getNextPageParam: ({ next }) => next,
  });
}

export function contactQuery(id: string) {
  return queryOptions({
    queryKey: ["contacts", "show", id],
    queryFn: ({ signal }) => call(showContact, { params: { id } }, { signal }),
  });
}

export function useEraseContact() {
  const queries = useQueryClient();
  const withStepUp = useWithStepUp();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      withStepUp(() => call(eraseContact, { params: { id }, body: { reason } })),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["contacts"] }),
        queries.invalidateQueries({ queryKey: ["conversations"] }),
      ]),
  });
}
