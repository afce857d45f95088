import { addCallLines, type BodyInputOf, endCall, startCall } from "@atalaia/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";

export type Line = BodyInputOf<typeof addCallLines>["lines"][number];

export function useStartCall() {
  return useCallChange((body: BodyInputOf<typeof startCall>) => call(startCall, { body }));
}

export function useAddLines(id: string) {
  return useCallChange((body: BodyInputOf<typeof addCallLines>) =>
    call(addCallLines, { params: { id }, body }),
  );
}

export function useEndCall(id: string) {
  return useCallChange(() => call(endCall, { params: { id } }));
}

function useCallChange<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["conversations"] }),
  });
}
