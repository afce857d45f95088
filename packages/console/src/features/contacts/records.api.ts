import {
  type BodyInputOf,
  createHoneyContacts,
  importContacts,
  listFieldDefinitions,
  type ResponseOf,
  rotateDirectorySecret,
  showVerificationSettings,
} from "@atalaia/contract";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";
import { ApiError } from "../../lib/api-error.ts";
import { useWithStepUp } from "../../lib/step-up.tsx";

export type Imported = ResponseOf<typeof importContacts>;
export type ImportProblem = Imported["problems"][number];

export const largestImport = importContacts.bodyLimit ?? 0;

export const columnsQuery = queryOptions({
  queryKey: ["settings", "fields"],
  queryFn: ({ signal }) => call(listFieldDefinitions, {}, { signal }),
  staleTime: 60_000,
});

export const directoryQuery = queryOptions({
  queryKey: ["settings", "verification"],
  queryFn: ({ signal }) => call(showVerificationSettings, {}, { signal }),
});

/** What would happen, or what happened. @throws {ApiError} */
export function useImport() {
  const queries = useQueryClient();
  const withStepUp = useWithStepUp();
  return useMutation({
    mutationFn: ({ file, isTrial }: { file: File; isTrial: boolean }) => {
      if (file.size > largestImport) throw new ApiError("too-large");
      return withStepUp(() =>
        call(
          importContacts,
          { query: { dryRun: isTrial ? "true" : "false" } },
          { file: { content: file, type: "text/csv" } },
        ),
      );
    },
    onSuccess: (_, { isTrial }) =>
      isTrial ? undefined : queries.invalidateQueries({ queryKey: ["contacts"] }),
  });
}

export function useCreateHoney() {
  const withStepUp = useWithStepUp();
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof createHoneyContacts>) =>
      withStepUp(() => call(createHoneyContacts, { body })),
  });
}

export function useRotateDirectorySecret() {
  const queries = useQueryClient();
  const withStepUp = useWithStepUp();
  return useMutation({
    mutationFn: () => withStepUp(() => call(rotateDirectorySecret)),
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["settings", "verification"] }),
  });
}
