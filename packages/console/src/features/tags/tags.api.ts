import {
  type BodyInputOf,
  createTag,
  deleteTag,
  listTags,
  type ResponseOf,
  updateTag,
} from "@atalaia/contract";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";

export type Tag = ResponseOf<typeof listTags>["items"][number];
export type TagBody = BodyInputOf<typeof createTag>;

export const tagsQuery = queryOptions({
  queryKey: ["tags", "list"],
  queryFn: ({ signal }) => call(listTags, {}, { signal }),
});

/** Without an id a tag is made, with one it is changed. */
export function useSaveTag() {
  return useTagChange(async ({ id, ...body }: TagBody & { id?: string | undefined }) => {
    if (id) await call(updateTag, { params: { id }, body });
    else await call(createTag, { body });
  });
}

export function useDeleteTag() {
  return useTagChange((id: string) => call(deleteTag, { params: { id } }));
}

function useTagChange<Input>(act: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["tags"] }),
        queries.invalidateQueries({ queryKey: ["conversations"] }),
      ]),
  });
}
