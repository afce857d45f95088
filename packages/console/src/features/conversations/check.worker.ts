import { createEngine } from "@atalaia/detect";

const engine = createEngine();

/** Answers each `{ id, text }` with `{ id, problems }`. */
addEventListener("message", ({ data }: MessageEvent<{ id: number; text: string }>) => {
  postMessage({ id: data.id, problems: engine.checkOutgoing(data.text) });
});
