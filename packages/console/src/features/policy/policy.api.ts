import {
  checkPolicy,
  type PolicyCase,
  type ResponseOf,
  showPolicy,
  tryPolicy,
  updatePolicy,
} from "@atalaia/contract";
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";
import { useWithStepUp } from "../../lib/step-up.tsx";

export type Policy = ResponseOf<typeof showPolicy>;
export type Decision = ResponseOf<typeof tryPolicy>;
export type Case = PolicyCase;

export const policyQuery = queryOptions({
  queryKey: ["policy", "show"],
  queryFn: ({ signal }) => call(showPolicy, {}, { signal }),
});

export function checkQuery(own: string) {
  return queryOptions({
    queryKey: ["policy", "check", own],
    queryFn: ({ signal }) => call(checkPolicy, { body: { own } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** `own`: rules that are not saved yet; undefined tries the saved ones. */
export function benchQuery(asked: Case, own: string | undefined) {
  return queryOptions({
    queryKey: ["policy", "try", asked, own],
    queryFn: ({ signal }) =>
      call(tryPolicy, { body: { case: asked, ...(own === undefined ? {} : { own }) } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useSavePolicy() {
  const queries = useQueryClient();
  const withStepUp = useWithStepUp();
  return useMutation({
    mutationFn: (own: string) => withStepUp(() => call(updatePolicy, { body: { own } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["policy"] }),
  });
}
