import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { TextAreaField, TextField } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { Failed, Loading } from "../../components/states.tsx";
import { useToast } from "../../components/toast.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { may, useMe } from "../../lib/session.ts";
import { EditableRows } from "./editable-rows.tsx";
import { linesOf, wordsOf } from "./lists.ts";
import { type Desk, deskSettingsQuery, type Knowledge, useUpdateDesk } from "./settings.api.ts";
import { settingsMessages } from "./settings.messages.ts";
import "./settings.css";

export function KnowledgeSettings() {
  const desk = useQuery(deskSettingsQuery);
  if (desk.isPending) return <Loading />;
  if (desk.isError) return <Failed error={desk.error} onRetry={() => desk.refetch()} />;
  return <KnowledgeForm desk={desk.data} />;
}

type Company = Knowledge["suppliers"][number];
type Person = Knowledge["people"][number];

/** Text fields keep what is typed; it becomes lists when it is saved. */
function textsOf(knowledge: Knowledge) {
  return {
    domains: knowledge.domains.join("\n"),
    authserv: knowledge.trustedAuthservIds.join("\n"),
    vendors: knowledge.vendors.join("\n"),
    regions: knowledge.regions.join(", "),
    people: knowledge.people,
    suppliers: typed(knowledge.suppliers),
    brands: typed(knowledge.protectedBrands),
    formats: knowledge.formats,
  };
}
type Texts = ReturnType<typeof textsOf>;
interface TypedCompany {
  readonly name: string;
  readonly domains: string;
}
const typed = (companies: readonly Company[]): TypedCompany[] =>
  companies.map(({ name, domains }) => ({ name, domains: domains.join(", ") }));
const companies = (rows: readonly TypedCompany[]): Company[] =>
  rows
    .filter(({ name }) => name.trim() !== "")
    .map(({ name, domains }) => ({ name: name.trim(), domains: wordsOf(domains.toLowerCase()) }));

function knowledgeOf(texts: Texts): Knowledge {
  return {
    domains: linesOf(texts.domains.toLowerCase()),
    trustedAuthservIds: linesOf(texts.authserv),
    vendors: linesOf(texts.vendors.toLowerCase()),
    regions: wordsOf(texts.regions.toUpperCase()),
    people: texts.people.filter(({ name }) => name.trim() !== "").map(withoutEmpty),
    suppliers: companies(texts.suppliers),
    protectedBrands: companies(texts.brands),
    formats: texts.formats.filter(({ type, pattern }) => type !== "" && pattern !== ""),
  };
}

function withoutEmpty({ name, address, role, vip }: Person): Person {
  return {
    name: name.trim(),
    ...(address?.trim() ? { address: address.trim() } : {}),
    ...(role?.trim() ? { role: role.trim() } : {}),
    ...(vip ? { vip } : {}),
  };
}

function KnowledgeForm({ desk }: { desk: Desk }) {
  const t = useMessages(settingsMessages);
  const mayWrite = may(useMe(), "settings:write");
  const toast = useToast();
  const update = useUpdateDesk();
  const [texts, setTexts] = useState(() => textsOf(desk.knowledge));
  const change = (part: Partial<Texts>) => setTexts({ ...texts, ...part });
  function submit() {
    update.mutate(
      { ...desk, knowledge: knowledgeOf(texts) },
      { onSuccess: () => toast({ text: t("saved") }) },
    );
  }
  return (
    <Form
      error={update.error}
      onSubmit={submit}
      actions={
        mayWrite && (
          <Button kind="primary" type="submit" busy={update.isPending}>
            {t("save")}
          </Button>
        )
      }
    >
      <fieldset className="settings-fields" disabled={!mayWrite}>
        <LineFields texts={texts} change={change} />
        <RowFields texts={texts} change={change} />
      </fieldset>
    </Form>
  );
}

interface PartProps {
  readonly texts: Texts;
  readonly change: (part: Partial<Texts>) => void;
}

function LineFields({ texts, change }: PartProps) {
  const t = useMessages(settingsMessages);
  return (
    <>
      <TextAreaField
        label={t("domains")}
        hint={t("domainsHint")}
        spellCheck={false}
        value={texts.domains}
        onChange={(event) => change({ domains: event.target.value })}
      />
      <TextAreaField
        label={t("vendors")}
        hint={t("vendorsHint")}
        spellCheck={false}
        value={texts.vendors}
        onChange={(event) => change({ vendors: event.target.value })}
      />
      <TextAreaField
        label={t("authserv")}
        hint={t("authservHint")}
        spellCheck={false}
        value={texts.authserv}
        onChange={(event) => change({ authserv: event.target.value })}
      />
      <TextField
        label={t("regions")}
        hint={t("regionsHint")}
        exact
        spellCheck={false}
        value={texts.regions}
        onChange={(event) => change({ regions: event.target.value })}
      />
    </>
  );
}

function RowFields({ texts, change }: PartProps) {
  const t = useMessages(settingsMessages);
  return (
    <>
      <EditableRows<Person>
        legend={t("people")}
        hint={t("peopleHint")}
        rows={texts.people}
        empty={{ name: "" }}
        onRows={(people) => change({ people })}
        fields={[
          {
            id: "name",
            label: t("personName"),
            read: (row) => row.name,
            write: (row, name) => ({ ...row, name }),
          },
          {
            id: "address",
            label: t("personAddress"),
            exact: true,
            read: (row) => row.address ?? "",
            write: (row, address) => ({ ...row, address }),
          },
          {
            id: "role",
            label: t("personRole"),
            read: (row) => row.role ?? "",
            write: (row, role) => ({ ...row, role }),
          },
        ]}
        toggle={{ label: t("vip"), read: (row) => row.vip === true, write: (row, vip) => ({ ...row, vip }) }}
      />
      <CompanyRows
        legend={t("suppliers")}
        hint={t("suppliersHint")}
        rows={texts.suppliers}
        onRows={(suppliers) => change({ suppliers })}
      />
      <CompanyRows
        legend={t("brands")}
        hint={t("brandsHint")}
        rows={texts.brands}
        onRows={(brands) => change({ brands })}
      />
      <EditableRows
        legend={t("formats")}
        hint={t("formatsHint")}
        rows={texts.formats}
        empty={{ type: "", pattern: "" }}
        onRows={(formats) => change({ formats })}
        fields={[
          {
            id: "type",
            label: t("formatType"),
            exact: true,
            read: (row) => row.type,
            write: (row, type) => ({ ...row, type }),
          },
          {
            id: "pattern",
            label: t("formatPattern"),
            exact: true,
            read: (row) => row.pattern,
            write: (row, pattern) => ({ ...row, pattern }),
          },
        ]}
      />
    </>
  );
}

function CompanyRows({
  legend,
  hint,
  rows,
  onRows,
}: {
  legend: string;
  hint: string;
  rows: readonly TypedCompany[];
  onRows: (rows: TypedCompany[]) => void;
}) {
  const t = useMessages(settingsMessages);
  return (
    <EditableRows<TypedCompany>
      legend={legend}
      hint={hint}
      rows={rows}
      empty={{ name: "", domains: "" }}
      onRows={onRows}
      fields={[
        { id: "name", label: t("name"), read: (row) => row.name, write: (row, name) => ({ ...row, name }) },
        {
          id: "domains",
          label: t("domainsOf"),
          exact: true,
          read: (row) => row.domains,
          write: (row, domains) => ({ ...row, domains }),
        },
      ]}
    />
  );
}
