import {
  type BodyInputOf,
  createActionDefinition,
  listActionDefinitions,
  type ResponseOf,
  testExecutor,
  updateActionDefinition,
} from "@atalaia/contract";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";
import { useWithStepUp } from "../../lib/step-up.tsx";

export type Definition = ResponseOf<typeof listActionDefinitions>["items"][number];
export type DefinitionBody = BodyInputOf<typeof createActionDefinition>;
export type Parameter = Definition["parameters"][number];

export const definitionsQuery = queryOptions({
  queryKey: ["settings", "actions"],
  queryFn: ({ signal }) => call(listActionDefinitions, {}, { signal }),
  staleTime: 60_000,
});

export function useSaveDefinition() {
  const withStepUp = useWithStepUp();
  return useDefinitionChange(({ id, body }: { id: string | undefined; body: DefinitionBody }) =>
    withStepUp(async () => {
      if (id) await call(updateActionDefinition, { params: { id }, body });
      else await call(createActionDefinition, { body });
    }),
  );
}

export function useTestExecutor() {
  return useMutation({ mutationFn: (id: string) => call(testExecutor, { params: { id } }) });
}

function useDefinitionChange<Input>(act: (input: Input) => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["settings", "actions"] }),
  });
}
