export { wakeSnoozedConversations } from "./conversations.ts";
