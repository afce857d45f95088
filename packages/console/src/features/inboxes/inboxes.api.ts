import {
  type BodyInputOf,
  createInbox,
  deleteInbox,
  listInboxes,
  type ResponseOf,
  rotateInboxSecret,
  testInbox,
  updateInbox,
} from "@atalaia/contract";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";
import { useWithStepUp } from "../../lib/step-up.tsx";

export type Inbox = ResponseOf<typeof listInboxes>["items"][number];
export type InboxKind = Inbox["kind"];
export type InboxBody = BodyInputOf<typeof createInbox>;
export type InboxSettings = InboxBody["settings"];
export type SettingsOf<Kind extends InboxKind> = Extract<InboxSettings, { kind: Kind }>;
export type TestOutcome = ResponseOf<typeof testInbox>;

export const inboxesQuery = queryOptions({
  queryKey: ["inboxes", "list"],
  queryFn: ({ signal }) => call(listInboxes, {}, { signal }),
});

/** Without an id an inbox is opened, with one it is changed. Answers the secret that is shown once, if there is one. */
export function useSaveInbox() {
  const withStepUp = useWithStepUp();
  return useInboxChange(({ id, body }: { id?: string | undefined; body: InboxBody }) =>
    withStepUp(async () => {
      if (!id) return call(createInbox, { body });
      return { inbox: await call(updateInbox, { params: { id }, body }), secret: null };
    }),
  );
}

export function useDeleteInbox() {
  return useInboxChange((id: string) => call(deleteInbox, { params: { id } }));
}

export function useRotateSecret() {
  const withStepUp = useWithStepUp();
  return useInboxChange((id: string) => withStepUp(() => call(rotateInboxSecret, { params: { id } })));
}

export function useTestInbox() {
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof testInbox>) => call(testInbox, { body }),
  });
}

function useInboxChange<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["inboxes"] }),
  });
}
