import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { RadioGroup } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Icon } from "../../components/icon.tsx";
import { LevelLadder } from "../../components/level-ladder.tsx";
import { useFormat, useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { isRequestAction, requestMessages } from "../../lib/request.messages.ts";
import { type Standing, useOpenAndVerify } from "./actions.api.ts";
import { actionsMessages } from "./actions.messages.ts";
import { type Definition, definitionsQuery } from "./definitions.api.ts";
import { filled, ParameterFields, type Values } from "./parameter-fields.tsx";
import { Reach } from "./reach.tsx";

type Proposal = Standing["proposed"][number];

/** What the conversation asks for, by family; where several actions fit, one is chosen. Decision one of two. */
export function Proposals({
  conversationId,
  proposed,
  standing,
}: {
  conversationId: string;
  proposed: readonly Proposal[];
  standing: Standing;
}) {
  const definitions = useQuery(definitionsQuery);
  const families = Object.entries(Object.groupBy(proposed, ({ family }) => family));
  return families.map(([family, group]) => {
    const ids = new Set(group?.map(({ definitionId }) => definitionId));
    const known = definitions.data?.items.filter(({ id }) => ids.has(id)) ?? [];
    if (known.length === 0) return null;
    return (
      <ProposalCard
        key={family}
        conversationId={conversationId}
        definitions={known}
        messageId={group?.at(-1)?.messageId}
        standing={standing}
      />
    );
  });
}

function ProposalCard({
  conversationId,
  definitions,
  messageId,
  standing,
}: {
  conversationId: string;
  definitions: readonly Definition[];
  messageId: string | undefined;
  standing: Standing;
}) {
  const t = useMessages(actionsMessages);
  const { locale } = useLanguage();
  const [chosen, setChosen] = useState(definitions[0]?.id ?? "");
  const definition = definitions.find(({ id }) => id === chosen) ?? definitions[0];
  if (!definition) return null;
  return (
    <article className="action-card action-proposal">
      <header className="action-head">
        <Icon name="key" size={20} />
        <Asked definition={definition} />
        {messageId && (
          <Button kind="quiet" onClick={() => showMessage(messageId)}>
            {t("showRequest")}
          </Button>
        )}
      </header>
      {definitions.length > 1 && (
        <RadioGroup
          label={t("which")}
          compact
          value={definition.id}
          onChange={setChosen}
          choices={definitions.map(({ id, names }) => ({ value: id, label: names[locale] }))}
        />
      )}
      <Begin key={definition.id} conversationId={conversationId} definition={definition} />
      <LevelLadder
        required={definition.requiredLevel}
        proven="V0"
        reachable={reachableOf(standing, definition)}
      />
      <Reach reachable={standing.reachable} required={definition.requiredLevel} />
    </article>
  );
}

/** A second person lifts V3 to V4, whatever is on file. */
export function reachableOf(
  { reachable }: Pick<Standing, "reachable">,
  { requiredLevel }: Pick<Definition, "requiredLevel">,
) {
  return requiredLevel === "V4" && reachable.level === "V3" ? "V4" : reachable.level;
}

function Asked({ definition }: { definition: Definition }) {
  const t = useMessages(actionsMessages);
  const word = useMessages(requestMessages);
  const { locale } = useLanguage();
  const { family, names } = definition;
  return (
    <p className="action-words">
      <strong>{t("asksFor", { actions: isRequestAction(family) ? word(family) : names[locale] })}</strong>{" "}
      {t("proofFirst")}
    </p>
  );
}

/** The details, where the action has some, and the one button that opens it and begins the verification. */
function Begin({ conversationId, definition }: { conversationId: string; definition: Definition }) {
  const t = useMessages(actionsMessages);
  const { locale } = useLanguage();
  const begin = useOpenAndVerify();
  const [values, setValues] = useState<Values>({});
  return (
    <Form
      error={begin.error}
      onSubmit={() =>
        begin.mutate({ conversationId, definitionId: definition.id, parameters: filled(values) })
      }
      actions={
        <Button kind="primary" type="submit" icon="key" busy={begin.isPending} data-next="">
          {t("verifyAnd", { action: definition.names[locale] })}
        </Button>
      }
    >
      <ParameterFields parameters={definition.parameters} values={values} onValues={setValues} />
    </Form>
  );
}

/** Requests for which the desk has no action, such as being asked for a password. */
export function OtherRequests({ actions }: { actions: readonly string[] }) {
  const t = useMessages(actionsMessages);
  const word = useMessages(requestMessages);
  const format = useFormat();
  if (actions.length === 0) return null;
  const words = actions.map((action) => (isRequestAction(action) ? word(action) : action));
  return (
    <div className="action-head">
      <Icon name="key" size={20} />
      <p className="action-words">
        <strong>{t("asksFor", { actions: format.list(words) })}</strong>{" "}
        {t(actions.includes("credential-solicitation") ? "neverGive" : "proofFirst")}
      </p>
    </div>
  );
}

function showMessage(id: string): void {
  document.getElementById(`message-${id}`)?.scrollIntoView({ block: "start" });
}
