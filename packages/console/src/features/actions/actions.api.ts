import {
  type actionView,
  approveAction,
  type BodyInputOf,
  cancelVerification,
  carryOutAction,
  changeAction,
  finishTask,
  forceAction,
  listActions,
  openAction,
  type QueryInputOf,
  type ResponseOf,
  refuseAction,
  reply,
  retryAction,
  searchContacts,
  showConversationActions,
  showReceipt,
  showVerification,
  startVerification,
  unfreezeConversation,
} from "@atalaia/contract";
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "../../lib/api.ts";
import { newIdempotencyKey } from "../../lib/idempotency.ts";
import { bytesOf, saveFile } from "../../lib/save-file.ts";
import { useWithStepUp } from "../../lib/step-up.tsx";
import { useSignAction } from "./sign-action.ts";

export type Action = z.output<typeof actionView>;
export type Standing = ResponseOf<typeof showConversationActions>;
export type Verification = ResponseOf<typeof showVerification>;
export type ActionView = NonNullable<QueryInputOf<typeof listActions>["view"]>;

export const actionViews = ["approval", "tasks", "open", "done"] as const satisfies readonly ActionView[];

export function conversationActionsQuery(conversationId: string) {
  return queryOptions({
    queryKey: ["actions", "of", conversationId],
    queryFn: ({ signal }) => call(showConversationActions, { params: { id: conversationId } }, { signal }),
  });
}

export function actionsQuery(view: ActionView) {
  return infiniteQueryOptions({
    queryKey: ["actions", "list", view],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(listActions, { query: { view, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    getNextPageParam: ({ next }) => next,
  });
}

const lookingAgain = 4_000;
const isLive = (state: Verification["state"] | undefined) => state === "waiting" || state === "joined";

/** Asked again while it runs, so that it moves even where live events do not arrive. */
export function verificationQuery(id: string) {
  return queryOptions({
    queryKey: ["actions", "verification", id],
    queryFn: ({ signal }) => call(showVerification, { params: { id } }, { signal }),
    refetchInterval: ({ state }) => (isLive(state.data?.state) ? lookingAgain : false),
  });
}

export function useVerification(id: string | null): Verification | undefined {
  return useQuery({ ...verificationQuery(id ?? ""), enabled: id !== null }).data;
}

export interface Opening {
  readonly conversationId: string;
  readonly definitionId: string;
  readonly contactId?: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Opens the action and begins the verification at once; what was opened stays, if the second part fails. */
export function useOpenAndVerify() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ conversationId, definitionId, contactId, parameters }: Opening) => {
      const action = await call(openAction, {
        params: { id: conversationId },
        body: { definitionId, parameters: { ...parameters }, ...(contactId ? { contactId } : {}) },
      });
      if (action.missing.includes("parameters")) return;
      const verification = await call(startVerification, { params: { id: action.id }, body: {} });
      queries.setQueryData(verificationQuery(verification.id).queryKey, verification);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["actions"] }),
  });
}

export function useStartVerification() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (actionId: string) => call(startVerification, { params: { id: actionId }, body: {} }),
    onSuccess: (verification) =>
      queries.setQueryData(verificationQuery(verification.id).queryKey, verification),
    onSettled: () => queries.invalidateQueries({ queryKey: ["actions"] }),
  });
}

export function useCancelVerification() {
  return useActionChange((id: string) => call(cancelVerification, { params: { id } }));
}

/** The link carries a reference, never the code: it may go through the channel. */
export function useSendLink() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ conversationId, text }: { conversationId: string; text: string }) =>
      call(reply, { params: { id: conversationId }, body: { text, idempotencyKey: newIdempotencyKey() } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["conversations"] }),
  });
}

export function useChangeParameters() {
  return useActionChange(({ id, parameters }: { id: string; parameters: Readonly<Record<string, string>> }) =>
    call(changeAction, { params: { id }, body: { parameters: { ...parameters } } }),
  );
}

/** With a passkey over the digest where one is asked for, so that nothing else can be carried out with it. */
export function useCarryOut() {
  const withStepUp = useWithStepUp();
  const sign = useSignAction();
  return useActionChange(async ({ id, digest, missing }: Pick<Action, "id" | "digest" | "missing">) => {
    const passkey = missing.includes("step-up") ? await sign(id) : undefined;
    return withStepUp(() =>
      call(carryOutAction, { params: { id }, body: { digest, ...(passkey ? { passkey } : {}) } }),
    );
  });
}

export function useApprove() {
  const withStepUp = useWithStepUp();
  const sign = useSignAction();
  return useActionChange(async ({ id, digest }: Pick<Action, "id" | "digest">) => {
    const passkey = await sign(id);
    return withStepUp(() =>
      call(approveAction, { params: { id }, body: { digest, ...(passkey ? { passkey } : {}) } }),
    );
  });
}

/** Break-glass. Always with a passkey: a password cannot say what it was given for. */
export function useForce() {
  const sign = useSignAction();
  return useActionChange(async ({ id, digest, reason }: Pick<Action, "id" | "digest"> & { reason: string }) =>
    call(forceAction, { params: { id }, body: { digest, reason, passkey: (await sign(id)) ?? {} } }),
  );
}

export function useRefuse() {
  return useActionChange(({ id, reason }: { id: string; reason: string }) =>
    call(refuseAction, { params: { id }, body: { reason } }),
  );
}

export function useFinishTask() {
  return useActionChange(({ id, ...body }: { id: string } & BodyInputOf<typeof finishTask>) =>
    call(finishTask, { params: { id }, body }),
  );
}

export function useRetry() {
  return useActionChange((id: string) => call(retryAction, { params: { id } }));
}

export function useUnfreeze() {
  const withStepUp = useWithStepUp();
  return useActionChange(({ id, reason }: { id: string; reason: string }) =>
    withStepUp(() => call(unfreezeConversation, { params: { id }, body: { reason } })),
  );
}

export function useSaveReceipt() {
  return useMutation({
    mutationFn: async (evidenceId: string) => {
      const { name, file } = await call(showReceipt, { params: { id: evidenceId } });
      saveFile(name, bytesOf(file));
    },
  });
}

export function useFindContacts() {
  return useMutation({ mutationFn: (q: string) => call(searchContacts, { body: { q } }) });
}

function useActionChange<Input>(act: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: ["actions"] }),
  });
}
