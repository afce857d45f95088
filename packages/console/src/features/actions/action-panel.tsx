import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useActions } from "../../lib/actions.ts";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { ActionCard } from "./action-card.tsx";
import { conversationActionsQuery, type Standing } from "./actions.api.ts";
import { actionsMessages } from "./actions.messages.ts";
import { FrozenBanner } from "./frozen-banner.tsx";
import { OtherRequests, Proposals } from "./proposals.tsx";
import { isOver, openProposals } from "./step.ts";
import "./actions.css";

interface PanelProps {
  readonly conversationId: string;
  readonly contactId: string;
  /** What the engine recognised in the conversation, by family. */
  readonly requests: readonly { readonly action: string }[];
  /** Nothing can be written to who is on the phone. */
  readonly canWrite: boolean;
}

/** What the conversation asks for and what became of it, above its messages: proof first, then the deed. */
export function ActionPanel(props: PanelProps) {
  const standing = useQuery(conversationActionsQuery(props.conversationId));
  useNextStepKey();
  if (!standing.data) return <Unanswered {...props} />;
  return <Shown {...props} standing={standing.data} />;
}

/** Before the answer is there, and where it does not come: what was recognised stands here all the same. */
function Unanswered({ requests }: PanelProps) {
  if (requests.length === 0) return null;
  return (
    <Frame>
      <OtherRequests actions={distinct(requests)} />
    </Frame>
  );
}

function Shown({ standing, ...props }: PanelProps & { standing: Standing }) {
  const t = useMessages(actionsMessages);
  const proposed = openProposals(standing.proposed, standing.actions);
  const current = standing.actions.filter((action) => !isOver(action));
  const ended = standing.actions.filter(isOver);
  const [latest, ...earlier] = ended;
  const covered = new Set<string>([
    ...standing.proposed.map(({ family }) => family),
    ...standing.actions.map(({ definition }) => definition.family),
  ]);
  const others = distinct(props.requests).filter((action) => !covered.has(action));
  const isEmpty =
    !standing.frozen && standing.actions.length === 0 && proposed.length === 0 && others.length === 0;
  if (isEmpty) return null;
  const card = (action: Standing["actions"][number]) => (
    <ActionCard
      key={action.id}
      action={action}
      canWrite={props.canWrite}
      standing={action.contact.id === props.contactId ? standing : undefined}
    />
  );
  return (
    <Frame>
      {standing.frozen && <FrozenBanner conversationId={props.conversationId} frozen={standing.frozen} />}
      {current.map(card)}
      {!standing.frozen && (
        <Proposals conversationId={props.conversationId} proposed={proposed} standing={standing} />
      )}
      <OtherRequests actions={others} />
      {latest && card(latest)}
      {earlier.length > 0 && (
        <details className="action-earlier">
          <summary>{t("allActions", { count: earlier.length })}</summary>
          {earlier.map(card)}
        </details>
      )}
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const t = useMessages(actionsMessages);
  return (
    <section className="action-panel" aria-label={t("panel")}>
      {children}
    </section>
  );
}

function distinct(requests: PanelProps["requests"]): string[] {
  return [...new Set(requests.map(({ action }) => action))];
}

/** One key to the next decision; it is pressed there, so that nothing happens by accident. */
function useNextStepKey(): void {
  const t = useMessages(actionsMessages);
  useActions([
    { id: "actions.next", group: t("groupActions"), label: t("nextStep"), keys: "v", run: focusNextStep },
  ]);
}

function focusNextStep(): void {
  const next = document.querySelector<HTMLElement>(".action-panel [data-next]");
  const field = next?.closest("form")?.querySelector<HTMLInputElement>("input:not([type=radio])");
  const target = field && field.value === "" ? field : next;
  target?.focus();
  target?.scrollIntoView({ block: "center" });
}
