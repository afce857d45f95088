import {
  type BodyInputOf,
  createMacro,
  deleteMacro,
  listMacros,
  type ResponseOf,
  updateMacro,
} from "@atalaia/contract";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";

export type Macro = ResponseOf<typeof listMacros>["items"][number];
export type MacroBody = BodyInputOf<typeof createMacro>;

export const macrosQuery = queryOptions({
  queryKey: ["macros", "list"],
  queryFn: ({ signal }) => call(listMacros, {}, { signal }),
});

/** Without an id a macro is made, with one it is changed. */
export function useSaveMacro() {
  return useMacroChange(async ({ id, ...body }: MacroBody & { id?: string | undefined }) => {
    if (id) await call(updateMacro, { params: { id }, body });
    else await call(createMacro, { body });
  });
}

export function useDeleteMacro() {
  return useMacroChange((id: string) => call(deleteMacro, { params: { id } }));
}

function useMacroChange<Input>(act: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["macros"] }),
  });
}
