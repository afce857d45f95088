import { listUploads, type ResponseOf, upload } from "@atalaia/contract";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";
import { ApiError, errorOf } from "../../lib/api-error.ts";

export type Upload = ResponseOf<typeof listUploads>["items"][number];

const readingAgain = 1500;

/** Asked again while something is being read, so that progress shows even without live events. */
export const uploadsQuery = queryOptions({
  queryKey: ["uploads", "list"],
  queryFn: ({ signal }) => call(listUploads, {}, { signal }),
  refetchInterval: ({ state }) =>
    state.data?.items.some((one) => one.state === "reading") ? readingAgain : false,
});

export const largestUpload = upload.bodyLimit ?? 0;

/** @param onSent is told how much has left, 0 to 1. */
export function useUpload() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, onSent }: { file: File; onSent: (share: number) => void }) => send(file, onSent),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["uploads"] }),
  });
}

/** The file itself is the body. Not `fetch`: that cannot tell how much has left. @throws {ApiError} */
function send(file: File, onSent: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(upload.method, upload.path);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total);
    request.onerror = () => reject(new ApiError("network-lost"));
    request.onload = async () => {
      if (request.status < 400) return resolve();
      const body = new Response(request.responseText, { status: Math.max(400, request.status) });
      reject(await errorOf(body));
    };
    request.send(file);
  });
}
