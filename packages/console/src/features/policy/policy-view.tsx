import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failed, Loading } from "../../components/states.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { Bench } from "./bench.tsx";
import { Effect } from "./effect.tsx";
import { OwnRules } from "./own-rules.tsx";
import { type Policy, policyQuery } from "./policy.api.ts";
import { policyMessages } from "./policy.messages.ts";
import "./policy.css";

/** Delivered rules as sentences, one's own beneath, and a bench that tries both. */
export function PolicyView() {
  const policy = useQuery(policyQuery);
  if (policy.isPending) return <Loading lines={8} />;
  if (policy.isError) return <Failed error={policy.error} onRetry={() => policy.refetch()} />;
  return <Shown key={policy.data.changedAt} policy={policy.data} />;
}

function Shown({ policy }: { policy: Policy }) {
  const [own, setOwn] = useState(policy.own);
  return (
    <>
      <Delivered rules={policy.delivered} />
      <OwnRules policy={policy} own={own} onOwn={setOwn} />
      <Bench own={own === policy.own ? undefined : own} />
    </>
  );
}

function Delivered({ rules }: { rules: Policy["delivered"] }) {
  const t = useMessages(policyMessages);
  return (
    <section className="policy-part" aria-labelledby="policy-delivered">
      <h3 id="policy-delivered">{t("delivered")}</h3>
      <p className="muted small">{t("deliveredLead")}</p>
      <ul className="policy-rules">
        {rules.map(({ id, effect, text, source }) => (
          <li key={id}>
            <p>
              <Effect effect={effect} /> {text}
            </p>
            <details>
              <summary>
                {t("source")} <span className="exact muted">{id}</span>
              </summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
              <pre className="exact" tabIndex={0}>
                {source}
              </pre>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
