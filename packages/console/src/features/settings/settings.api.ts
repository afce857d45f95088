import {
  type BodyInputOf,
  createWebhook,
  deleteWebhook,
  listWebhooks,
  type ResponseOf,
  showDesk,
  showSystem,
  testWebhook,
  updateDesk,
  updateWebhook,
} from "@atalaia/contract";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";
import { useWithStepUp } from "../../lib/step-up.tsx";

export type Desk = ResponseOf<typeof showDesk>;
export type Knowledge = Desk["knowledge"];
export type Webhook = ResponseOf<typeof listWebhooks>["items"][number];
export type WebhookBody = BodyInputOf<typeof createWebhook>;
export type System = ResponseOf<typeof showSystem>;

export const deskSettingsQuery = queryOptions({
  queryKey: ["settings", "desk"],
  queryFn: ({ signal }) => call(showDesk, {}, { signal }),
});
export const webhooksQuery = queryOptions({
  queryKey: ["settings", "webhooks"],
  queryFn: ({ signal }) => call(listWebhooks, {}, { signal }),
});
export const systemQuery = queryOptions({
  queryKey: ["settings", "system"],
  queryFn: ({ signal }) => call(showSystem, {}, { signal }),
  refetchInterval: 15_000,
});

export function useUpdateDesk() {
  return useSettingsChange((body: BodyInputOf<typeof updateDesk>) => call(updateDesk, { body }));
}

/** Answers the signing secret of a new webhook, which is shown once; null for one that was changed. */
export function useSaveWebhook() {
  const withStepUp = useWithStepUp();
  return useSettingsChange(({ id, ...body }: WebhookBody & { id?: string | undefined }) =>
    withStepUp(async () => {
      if (!id) return (await call(createWebhook, { body })).secret;
      await call(updateWebhook, { params: { id }, body });
      return null;
    }),
  );
}

export function useDeleteWebhook() {
  return useSettingsChange((id: string) => call(deleteWebhook, { params: { id } }));
}

export function useTestWebhook() {
  return useSettingsChange((id: string) => call(testWebhook, { params: { id } }));
}

function useSettingsChange<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["settings"] }),
        queries.invalidateQueries({ queryKey: ["sessions", "me"] }),
      ]),
  });
}
