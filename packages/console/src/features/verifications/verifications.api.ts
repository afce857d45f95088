import {
  type BodyInputOf,
  listInboxes,
  type ResponseOf,
  showVerificationSettings,
  testSms,
  updateVerificationSettings,
} from "@atalaia/contract";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";
import { useWithStepUp } from "../../lib/step-up.tsx";

export type Settings = ResponseOf<typeof showVerificationSettings>;
export type SettingsBody = BodyInputOf<typeof updateVerificationSettings>;
export type Method = Settings["methods"][number];

export const verificationSettingsQuery = queryOptions({
  queryKey: ["settings", "verification"],
  queryFn: ({ signal }) => call(showVerificationSettings, {}, { signal }),
});

/** Inboxes that write mail; notices go out through one of them. */
export const mailInboxesQuery = queryOptions({
  queryKey: ["inboxes", "mail"],
  queryFn: async ({ signal }) => {
    const { items } = await call(listInboxes, {}, { signal });
    return items.filter(({ channel }) => channel === "email").map(({ id, name }) => ({ id, name }));
  },
});

export function useSaveSettings() {
  const queries = useQueryClient();
  const withStepUp = useWithStepUp();
  return useMutation({
    mutationFn: (body: SettingsBody) => withStepUp(() => call(updateVerificationSettings, { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["settings", "verification"] }),
  });
}

export function useTestSms() {
  return useMutation({ mutationFn: (to: string) => call(testSms, { body: { to } }) });
}
