export { addCallLines, endCall, startCall } from "./calls.ts";
