import {
  addWitness,
  type BodyInputOf,
  checkLog,
  conversationPack,
  downloadVerifier,
  exportEvidence,
  incidentPack,
  listEvidence,
  listWatchedLogs,
  type QueryInputOf,
  type ResponseOf,
  removeWitness,
  showLog,
  showReceipt,
  unwatchLog,
  watchLog,
} from "@atalaia/contract";
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call, callForFile } from "../../lib/api.ts";
import { bytesOf, saveFile } from "../../lib/save-file.ts";
import { useWithStepUp } from "../../lib/step-up.tsx";

export type Entry = ResponseOf<typeof listEvidence>["items"][number];
export type LogStatus = ResponseOf<typeof showLog>;
export type Witness = LogStatus["witnesses"][number];
export type WatchedLog = ResponseOf<typeof listWatchedLogs>["items"][number];
/** What the list is narrowed to; ids and words of our own, so that it may stand in an address. */
export type EntryFilter = Pick<
  QueryInputOf<typeof listEvidence>,
  "type" | "memberId" | "contactId" | "conversationId" | "since" | "until"
>;

export function entriesQuery(filter: EntryFilter) {
  return infiniteQueryOptions({
    queryKey: ["evidence", "list", filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(listEvidence, { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    getNextPageParam: ({ next }) => next,
  });
}

export const logQuery = queryOptions({
  queryKey: ["evidence", "log"],
  queryFn: ({ signal }) => call(showLog, {}, { signal }),
});

export const watchedLogsQuery = queryOptions({
  queryKey: ["evidence", "watched"],
  queryFn: ({ signal }) => call(listWatchedLogs, {}, { signal }),
});

export function useCheckLog() {
  return useMutation({ mutationFn: () => call(checkLog) });
}

export function useSaveReceipt() {
  return useMutation({
    mutationFn: async (id: string) => {
      const { name, file } = await call(showReceipt, { params: { id } });
      saveFile(name, bytesOf(file));
    },
  });
}

export function useSaveVerifier() {
  return useMutation({
    mutationFn: async () => saveFile("atalaia-verifier.html", await callForFile(downloadVerifier)),
  });
}

export function useAddWitness() {
  const withStepUp = useWithStepUp();
  return useEvidenceChange((body: BodyInputOf<typeof addWitness>) =>
    withStepUp(() => call(addWitness, { body })),
  );
}

export function useRemoveWitness() {
  const withStepUp = useWithStepUp();
  return useEvidenceChange((id: string) => withStepUp(() => call(removeWitness, { params: { id } })));
}

export function useWatchLog() {
  const withStepUp = useWithStepUp();
  return useEvidenceChange((verifierKey: string) =>
    withStepUp(() => call(watchLog, { body: { verifierKey } })),
  );
}

export function useUnwatchLog() {
  const withStepUp = useWithStepUp();
  return useEvidenceChange((id: string) => withStepUp(() => call(unwatchLog, { params: { id } })));
}

export type ExportBody = BodyInputOf<typeof exportEvidence>;

const exportNames = { ocsf: "evidence-ocsf.jsonl", cef: "evidence-cef.log", syslog: "evidence-syslog.log" };

export function useExportEvidence() {
  return useEvidenceChange(async (body: ExportBody) =>
    saveFile(exportNames[body.format], await callForFile(exportEvidence, { body })),
  );
}

export type IncidentBody = BodyInputOf<typeof incidentPack>;

export function useIncidentPack() {
  const withStepUp = useWithStepUp();
  return useEvidenceChange(async (body: IncidentBody) =>
    saveFile(`incident-${body.law}.zip`, await withStepUp(() => callForFile(incidentPack, { body }))),
  );
}

export function useConversationPack() {
  const withStepUp = useWithStepUp();
  return useEvidenceChange(async ({ id, reason }: { id: string; reason: string }) =>
    saveFile(
      `conversation-${id.slice(-12)}.zip`,
      await withStepUp(() => callForFile(conversationPack, { params: { id }, body: { reason } })),
    ),
  );
}

/** Whatever is done in this room leaves an entry of its own. */
function useEvidenceChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["evidence"] }),
  });
}
