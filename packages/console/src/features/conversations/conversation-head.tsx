import type { ReactNode } from "react";
import { Badge, ChannelMark, HeldBadge } from "../../components/badge.tsx";
import { Button, IconButton } from "../../components/button.tsx";
import { Checkbox } from "../../components/field.tsx";
import { Menu, MenuChoices, MenuItem, MenuRule } from "../../components/menu.tsx";
import { Popover } from "../../components/popover.tsx";
import { TagMark } from "../../components/tag-mark.tsx";
import { useNow } from "../../components/time.tsx";
import { standingOf, Verdict } from "../../components/verdict.tsx";
import { useFormat, useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { toggled } from "../../lib/toggled.ts";
import type { Change, Conversation } from "./conversations.api.ts";
import { conversationsMessages } from "./conversations.messages.ts";
import { snoozes } from "./snooze.ts";
import "./conversation.css";

export interface Person {
  readonly id: string;
  readonly name: string;
}
export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
}
interface HeadProps {
  readonly conversation: Conversation;
  readonly people: readonly Person[];
  readonly tags: readonly Tag[];
  readonly back: ReactNode;
  readonly contactLink: (words: ReactNode) => ReactNode;
  readonly moreActs?: ReactNode;
  readonly onChange: (change: Change) => void;
  readonly onResolve: () => void;
  readonly onMarkUnread: () => void;
}

/** Who and about what, and everything one does with a conversation as a whole. */
export function ConversationHead(props: HeadProps) {
  const t = useMessages(conversationsMessages);
  const { conversation } = props;
  return (
    <header className="conversation-head">
      <div className="conversation-title">
        {props.back}
        <div>
          <h1 tabIndex={-1} data-focus-target="" dir="auto">
            {conversation.subject ?? t("contact", { name: conversation.contact.name })}
          </h1>
          <p className="conversation-facts">
            <Verdict standing={standingOf(conversation)} />
            {conversation.held > 0 && <HeldBadge count={conversation.held} />}
            <ChannelMark channel={conversation.channel} />
            <span className="muted small">{conversation.inboxName}</span>
            {props.contactLink(t("contact", { name: conversation.contact.name }))}
            <Status conversation={conversation} />
            {conversation.tags.map((tag) => (
              <TagMark key={tag.id} name={tag.name} colour={tag.colour} />
            ))}
          </p>
        </div>
      </div>
      <div className="conversation-acts">
        <AssigneeMenu {...props} />
        <TagPicker {...props} />
        {props.moreActs}
        <StatusMenu {...props} />
        <ResolveButton {...props} />
      </div>
    </header>
  );
}

function Status({ conversation: { status, snoozedUntil, call } }: { conversation: Conversation }) {
  const t = useMessages(conversationsMessages);
  const format = useFormat();
  const words =
    status === "snoozed" && snoozedUntil
      ? t("snoozedUntil", { time: format.dateTime(snoozedUntil) })
      : t(status);
  return (
    <>
      <Badge icon={status === "resolved" ? "check" : status === "open" ? "inbox" : "clock"}>{words}</Badge>
      {call && <Badge icon="phone">{t(call.endedAt ? "callEnded" : "callRunning")}</Badge>}
    </>
  );
}

const nobody = "nobody";

function AssigneeMenu({ conversation, people, onChange }: HeadProps) {
  const t = useMessages(conversationsMessages);
  const { assignee } = conversation;
  return (
    <Menu
      label={t("assign")}
      align="start"
      trigger={
        <Button icon="account">
          <span className="visually-hidden">{t("assign")}: </span>
          {assignee?.name ?? t("nobody")}
        </Button>
      }
    >
      <MenuChoices
        label={t("assign")}
        value={assignee?.id ?? nobody}
        onChange={(id) => onChange({ assigneeId: id === nobody ? null : id })}
        choices={[
          { value: nobody, label: t("nobody") },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Menu>
  );
}

function TagPicker({ conversation, tags, onChange }: HeadProps) {
  const t = useMessages(conversationsMessages);
  const chosen = new Set(conversation.tags.map(({ id }) => id));
  return (
    <Popover label={t("tags")} trigger={<Button icon="tag">{t("tags")}</Button>}>
      {tags.length === 0 && <p className="muted small">{t("noTags")}</p>}
      {tags.map((tag) => (
        <Checkbox
          key={tag.id}
          label={<TagMark name={tag.name} colour={tag.colour} />}
          checked={chosen.has(tag.id)}
          onChange={() => onChange({ tagIds: [...toggled(chosen, tag.id)] })}
        />
      ))}
    </Popover>
  );
}

function StatusMenu({ conversation, onChange, onMarkUnread }: HeadProps) {
  const t = useMessages(conversationsMessages);
  const format = useFormat();
  const { timeZone } = useLanguage();
  const now = useNow();
  return (
    <Menu label={t("moreActs")} trigger={<IconButton icon="more" label={t("moreActs")} />}>
      {conversation.status !== "pending" && (
        <MenuItem icon="clock" onSelect={() => onChange({ status: "pending" })}>
          {t("setPending")}
        </MenuItem>
      )}
      <MenuItem icon="bell" keys="u" onSelect={onMarkUnread}>
        {t("markUnread")}
      </MenuItem>
      <MenuRule />
      <div className="menu-label">{t("snooze")}</div>
      {snoozes(now, timeZone).map(({ id, until }) => (
        <MenuItem
          key={id}
          onSelect={() => onChange({ status: "snoozed", snoozedUntil: new Date(until).toISOString() })}
        >
          {t(id)} <span className="muted small">{format.dateTime(until)}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}

function ResolveButton({ conversation, onChange, onResolve }: HeadProps) {
  const t = useMessages(conversationsMessages);
  const isOpen = conversation.status === "open";
  return (
    <>
      {!isOpen && (
        <Button icon="refresh" onClick={() => onChange({ status: "open", snoozedUntil: null })}>
          {t("reopen")}
        </Button>
      )}
      {conversation.status !== "resolved" && (
        <Button icon="check" onClick={onResolve}>
          {t("resolve")}
        </Button>
      )}
    </>
  );
}
