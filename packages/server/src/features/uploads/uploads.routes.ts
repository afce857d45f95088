import * as wire from "@atalaia/contract";
import { Failure } from "../../failure.ts";
import { type Call, route } from "../../platform/http/call.ts";
import { createUpload, listUploads, showUpload } from "./uploads.ts";

export const uploadsRoutes = [
  route(wire.upload, async (call) => {
    if (call.headers["content-type"] !== "application/octet-stream")
      throw new Failure("content-type-refused");
    return createUpload(call.context, call.principal, { name: nameOf(call), bytes: call.rawBody });
  }),
  route(wire.showUpload, ({ context, principal, params }) => showUpload(context, principal, params.id)),
  route(wire.listUploads, async ({ context, principal }) => ({
    items: await listUploads(context, principal),
  })),
];

function nameOf(call: Pick<Call, "headers">): string {
  try {
    return decodeURIComponent(String(call.headers["x-file-name"] ?? "file"));
  } catch {
    throw new Failure("request-invalid", {
      issues: [{ path: "headers.x-file-name", message: "Not percent-encoded UTF-8" }],
    });
  }
}
