export { updateConversation, wakeSnoozedConversations } from "./conversations.ts";
export { addNote, reply } from "./write.ts";
