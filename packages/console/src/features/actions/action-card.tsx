import type { Level } from "@atalaia/contract";
import { type ReactNode, useState } from "react";
import { Badge, type BadgeTone } from "../../components/badge.tsx";
import { IconButton } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { LevelLadder } from "../../components/level-ladder.tsx";
import { Menu, MenuItem, MenuRule } from "../../components/menu.tsx";
import { Time } from "../../components/time.tsx";
import { useFormat, useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { reaches } from "../../lib/levels.ts";
import { may, useMe } from "../../lib/session.ts";
import { type Action, type Standing, useRefuse, useVerification } from "./actions.api.ts";
import { actionsMessages, raiseMessages, stateMessages, stepMessages } from "./actions.messages.ts";
import { ChangeDialog } from "./change-parameters.tsx";
import { ForceDialog } from "./force-dialog.tsx";
import { NextStep } from "./next-step.tsx";
import { reachableOf } from "./proposals.tsx";
import { Reach } from "./reach.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { canBeRefused, isOver, stepOf } from "./step.ts";
import "./actions.css";

interface CardProps {
  readonly action: Action;
  /** What is on file of the conversation's contact; absent where the action is for somebody else, or in a list. */
  readonly standing?: Pick<Standing, "reachable"> | undefined;
  readonly canWrite: boolean;
  /** Where the action belongs, in a list of actions of the whole desk. */
  readonly place?: ReactNode;
}

const tones: Readonly<Partial<Record<Action["state"], BadgeTone>>> = {
  proven: "clear",
  executed: "clear",
  failed: "danger",
  "waiting-approval": "caution",
  "waiting-delay": "caution",
  task: "caution",
};

/** One action: what it is, how much is proven of what is required, and the one thing that comes next. */
export function ActionCard({ action, standing, canWrite, place }: CardProps) {
  const me = useMe();
  const step = stepOf(action, { id: me.id, mayApprove: may(me, "actions:approve") });
  const reachable = standing && reachableOf(standing, action);
  const live = useVerification(step === "proving" ? action.verificationId : null);
  const isBefore = step === "verify" || step === "parameters";
  return (
    <article className="action-card" data-over={isOver(action) || undefined} id={`action-${action.id}`}>
      <CardHead action={action} place={place} />
      <Parameters action={action} />
      {!isOver(action) && (
        <>
          <LevelLadder
            required={action.requiredLevel}
            proven={highest(action.provenLevel, live?.provenLevel)}
            reachable={reachable}
            until={action.provenUntil}
          />
          <Raised action={action} />
        </>
      )}
      {isBefore && standing && <Reach reachable={standing.reachable} required={action.requiredLevel} />}
      <NextStep step={step} action={action} canWrite={canWrite} />
    </article>
  );
}

/** While the customer proves, what they have proven so far is shown; it counts once they have confirmed. */
function highest(counted: Level, live: Level | undefined): Level {
  return live && !reaches(counted, live) ? live : counted;
}

function CardHead({ action, place }: Pick<CardProps, "action" | "place">) {
  const t = useMessages(actionsMessages);
  const state = useMessages(stateMessages);
  const step = useMessages(stepMessages);
  const { locale } = useLanguage();
  const name = action.definition.names[locale];
  return (
    <header className="action-head">
      <Icon name="key" size={20} />
      <div className="action-words">
        <h2>{name}</h2>
        <p className="action-facts">
          <Badge tone={tones[action.state] ?? "neutral"}>{state(action.state)}</Badge>
          {action.forced && <Badge tone="danger">{step("forced")}</Badge>}
          <span>{t("forContact", { name: action.contact.name })}</span>
          <span>
            {t("openedBy", { name: action.openedBy.name })}, <Time at={action.openedAt} form="ago" />
          </span>
          {action.approvals.map(({ by, at }) => (
            <span key={by}>
              {step("approvedBy", { name: by })}, <Time at={at} form="time" />
            </span>
          ))}
          {place}
        </p>
      </div>
      {!isOver(action) && <CardMenu action={action} name={name} />}
    </header>
  );
}

function Parameters({ action }: Pick<CardProps, "action">) {
  const { locale } = useLanguage();
  if (action.parameters.length === 0) return null;
  return (
    <dl className="action-parameters">
      {action.parameters.map(({ key, label, masked }) => (
        <div key={key}>
          <dt>{label[locale]}</dt>
          <dd className="exact">{masked}</dd>
        </div>
      ))}
    </dl>
  );
}

function Raised({ action }: Pick<CardProps, "action">) {
  const t = useMessages(actionsMessages);
  const reason = useMessages(raiseMessages);
  const format = useFormat();
  const known = action.raisedBy.flatMap((code) =>
    Object.hasOwn(raiseMessages, code) ? [reason(code as keyof typeof raiseMessages)] : [],
  );
  if (known.length === 0) return null;
  return <p className="small">{t("raised", { reasons: format.list(known) })}</p>;
}

type Act = "refuse" | "change" | "force";

/** What is rarely right: quiet, behind a menu, each with its own dialog. */
function CardMenu({ action, name }: { action: Action; name: string }) {
  const t = useMessages(actionsMessages);
  const step = useMessages(stepMessages);
  const mayForce = may(useMe(), "actions:approve");
  const refuse = useRefuse();
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  const isOpen = canBeRefused(action);
  if (!isOpen) return null;
  const label = `${t("moreActs")}: ${name}`;
  return (
    <>
      <Menu label={label} trigger={<IconButton icon="more" label={label} />}>
        <MenuItem icon="settings" onSelect={() => setAct("change")}>
          {t("changeParameters")}
        </MenuItem>
        <MenuItem icon="cross" onSelect={() => setAct("refuse")}>
          {t("refuse")}
        </MenuItem>
        {mayForce && (
          <>
            <MenuRule />
            <MenuItem icon="warning" danger onSelect={() => setAct("force")}>
              {step("force")}
            </MenuItem>
          </>
        )}
      </Menu>
      <ChangeDialog action={action} open={act === "change"} onClose={close} />
      <ReasonDialog
        open={act === "refuse"}
        title={t("refuseTitle")}
        lead={t("refuseLead")}
        act={t("refuseAct")}
        icon="cross"
        error={refuse.error}
        busy={refuse.isPending}
        onClose={close}
        onReason={(reason) => refuse.mutate({ id: action.id, reason }, { onSuccess: close })}
      />
      <ForceDialog action={action} open={act === "force"} onClose={close} />
    </>
  );
}
