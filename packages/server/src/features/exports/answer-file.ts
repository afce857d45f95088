import type { Call } from "../../platform/http/call.ts";

/** Answers a file that is saved, never shown: a type a browser does not run, and a name of our own. */
export function answerFile(
  call: Pick<Call, "takeOver">,
  file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
): void {
  const { response } = call.takeOver();
  response
    .writeHead(200, {
      "content-type": file.type,
      "content-length": file.bytes.length,
      "content-disposition": `attachment; filename="${file.name}"`,
    })
    .end(file.bytes);
}
