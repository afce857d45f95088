import {
  type BodyInputOf,
  createFieldDefinition,
  explainAccess,
  listAccessReviews,
  listFieldDefinitions,
  listReveals,
  markCopy,
  type QueryInputOf,
  type ResponseOf,
  removeAuthenticator,
  revealField,
  reviewAccess,
  setVip,
  showContactFile,
  updateFieldDefinition,
} from "@atalaia/contract";
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";
import { useWithStepUp } from "../../lib/step-up.tsx";

export type ContactFile = ResponseOf<typeof showContactFile>;
export type RevealBody = BodyInputOf<typeof revealField>;
export type RevealTarget = RevealBody["target"];
export type Revealed = ResponseOf<typeof revealField>;
export type Reveal = ResponseOf<typeof listReveals>["items"][number];
export type AccessReview = ResponseOf<typeof listAccessReviews>["items"][number];
export type ReviewState = NonNullable<QueryInputOf<typeof listAccessReviews>["state"]>;
export type FieldDefinition = ResponseOf<typeof listFieldDefinitions>["items"][number];
export type FieldBody = BodyInputOf<typeof createFieldDefinition>;

export function contactFileQuery(id: string) {
  return queryOptions({
    queryKey: ["contacts", "file", id],
    queryFn: ({ signal }) => call(showContactFile, { params: { id } }, { signal }),
  });
}

export function revealsQuery(conversationId: string) {
  return queryOptions({
    queryKey: ["reveals", "of", conversationId],
    queryFn: ({ signal }) => call(listReveals, { params: { id: conversationId } }, { signal }),
  });
}

export const fieldsQuery = queryOptions({
  queryKey: ["settings", "fields"],
  queryFn: ({ signal }) => call(listFieldDefinitions, {}, { signal }),
  staleTime: 60_000,
});

export function reviewsQuery(state: ReviewState) {
  return infiniteQueryOptions({
    queryKey: ["access", "list", state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(listAccessReviews, { query: { state, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    getNextPageParam: ({ next }) => next,
  });
}

export function useReveal() {
  const queries = useQueryClient();
  const withStepUp = useWithStepUp();
  return useMutation({
    mutationFn: ({ contactId, ...body }: RevealBody & { contactId: string }) =>
      withStepUp(() => call(revealField, { params: { id: contactId }, body })),
    // The value is gone with the component that shows it: no cache keeps it.
    gcTime: 0,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["reveals"] }),
        queries.invalidateQueries({ queryKey: ["access"] }),
      ]),
  });
}

export function useMarkCopy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(markCopy, { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["reveals"] }),
  });
}

export function useSetVip() {
  return useContactChange(({ id, vip }: { id: string; vip: boolean }) =>
    call(setVip, { params: { id }, body: { vip } }),
  );
}

export function useRemoveAuthenticator() {
  const withStepUp = useWithStepUp();
  return useContactChange((id: string) => withStepUp(() => call(removeAuthenticator, { params: { id } })));
}

export function useExplain() {
  return useAccessChange(({ id, text }: { id: string; text: string }) =>
    call(explainAccess, { params: { id }, body: { text } }),
  );
}

export function useJudge() {
  return useAccessChange(({ id, ...body }: { id: string } & BodyInputOf<typeof reviewAccess>) =>
    call(reviewAccess, { params: { id }, body }),
  );
}

export function useSaveField() {
  const queries = useQueryClient();
  const withStepUp = useWithStepUp();
  return useMutation({
    mutationFn: ({ id, body }: { id: string | undefined; body: FieldBody }) =>
      withStepUp(async () => {
        if (id) await call(updateFieldDefinition, { params: { id }, body });
        else await call(createFieldDefinition, { body });
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["settings", "fields"] }),
  });
}

function useContactChange<Input>(act: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: ["contacts"] }),
  });
}

function useAccessChange<Input>(act: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: ["access"] }),
  });
}
