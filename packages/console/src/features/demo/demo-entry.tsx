import { enterDemo, type Role, roles } from "@atalaia/contract";
import { useMutation } from "@tanstack/react-query";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { call } from "../../lib/api.ts";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { useProblemText } from "../../lib/problem.ts";
import { roleHintMessages, roleMessages } from "../../lib/role.messages.ts";
import { demoMessages } from "./demo.messages.ts";
import "./demo.css";

/** The doors of a demonstration: one per role, no key. */
export function DemoEntry({ onEntered }: { onEntered: () => void }) {
  const t = useMessages(demoMessages);
  const name = useMessages(roleMessages);
  const hint = useMessages(roleHintMessages);
  const problem = useProblemText();
  const { locale } = useLanguage();
  const enter = useMutation({
    mutationFn: (role: Role) => call(enterDemo, { body: { role, language: locale } }),
    onSuccess: onEntered,
  });
  const error = problem(enter.error);
  return (
    <section className="demo-entry" aria-labelledby="demo-enter">
      <h2 id="demo-enter">{t("enterAs")}</h2>
      <ul>
        {roles.map((role) => (
          <li key={role}>
            <button type="button" onClick={() => enter.mutate(role)} disabled={enter.isPending}>
              <strong>{name(role)}</strong>
              <span className="muted small">{hint(role)}</span>
              <Icon name="chevron-right" />
            </button>
          </li>
        ))}
      </ul>
      {error !== "" && <Notice tone="danger">{error}</Notice>}
    </section>
  );
}
