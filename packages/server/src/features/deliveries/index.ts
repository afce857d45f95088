export { workOnDeliveries } from "./deliveries.jobs.ts";
export { deleteForward } from "./deliveries.store.ts";
export {
  deliverForgottenLater,
  type Forwardable,
  forwardLater,
  forwardReleasedLater,
  type ReplyRoute,
  replyLater,
  replyRouteOf,
  retryDelivery,
} from "./deliveries.ts";
export { findSendingInbox, sendDeskMail } from "./desk-mail.ts";
export { outgoingMessageId } from "./reply-by-mail.ts";
export { stopSubmissions } from "./submit.ts";
