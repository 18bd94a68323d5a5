import { nameIn } from "../../../format/name-in.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import type { Definition } from "../load-indicator.ts";
import { ActForm, reasonIn } from "./ActForm.tsx";
import { ConceptChoice } from "./ConceptChoice.tsx";
import { DefinitionFields } from "./DefinitionFields.tsx";
import { definitionIn, linesOf } from "./definition.ts";
import { LongField } from "./Field.tsx";
import { useAct } from "./use-act.ts";
import { useActWords } from "./use-act-words.ts";

interface RegisteredProps {
  readonly latest: Definition;
  readonly onCancel: () => void;
}

const pathOf = ({ id }: Definition, what: string): string => `/api/v1/concepts/${encodeURIComponent(id)}/${what}`;

/** Says in what other ways documents write an indicator. */
export const FurtherNames = ({ latest, onCancel }: RegisteredProps) => {
  const words = useActWords().name;
  const { acting, send } = useAct();
  const submit = (data: FormData) => {
    const body = { names: linesOf(String(data.get("names") ?? "")), reason: reasonIn(data) };
    void send({ act: "name", path: pathOf(latest, "names"), body, leadsTo: latest.id, told: latest.name.zh });
  };
  return (
    <ActForm {...{ acting, onCancel, submit: words.submit, back: words.back, lead: words.lead, onSubmit: submit }}>
      <LongField name="names" label={words.names} longest={5000} lang="zh-CN" acting={acting} />
    </ActForm>
  );
};

/** Publishes the next version of a definition. */
export const NewVersion = ({ latest, onCancel }: RegisteredProps) => {
  const words = useActWords().version;
  const { acting, send } = useAct();
  const submit = (data: FormData) => {
    const body = { version: latest.version, concept: definitionIn(data, latest), reason: reasonIn(data) };
    void send({ act: "version", path: pathOf(latest, "versions"), body, leadsTo: latest.id, told: latest.name.zh });
  };
  return (
    <ActForm
      {...{ acting, onCancel, submit: words.submit, back: words.back, onSubmit: submit }}
      lead={words.lead(latest.version + 1)}
    >
      <DefinitionFields filled={latest} acting={acting} />
    </ActForm>
  );
};

/** Says that an indicator is another one. */
export const MergeInto = ({ latest, onCancel }: RegisteredProps) => {
  const said = usePreferences();
  const words = useActWords().merge;
  const { acting, send } = useAct();
  const name = nameIn(latest.name, said);
  const submit = (data: FormData) => {
    const into = String(data.get("into"));
    const body = { into, reason: reasonIn(data) };
    void send({ act: "merge", path: pathOf(latest, "merge"), body, leadsTo: into, told: name });
  };
  return (
    <ActForm
      {...{ acting, onCancel, submit: words.submit, back: words.back, onSubmit: submit }}
      lead={words.lead(name)}
      follows={words.follows(name)}
    >
      <ConceptChoice
        names={[latest.name.zh, ...latest.aliases]}
        unit={latest.unit}
        without={[latest.id]}
        several={false}
        acting={acting}
      />
    </ActForm>
  );
};

/** Says that an indicator is several. */
export const SplitInto = ({ latest, onCancel }: RegisteredProps) => {
  const said = usePreferences();
  const words = useActWords().split;
  const { acting, send } = useAct();
  const name = nameIn(latest.name, said);
  const submit = (data: FormData) => {
    const body = { into: data.getAll("into").map(String), reason: reasonIn(data) };
    void send({ act: "split", path: pathOf(latest, "split"), body, leadsTo: latest.id, told: name });
  };
  return (
    <ActForm
      {...{ acting, onCancel, submit: words.submit, back: words.back, onSubmit: submit }}
      lead={words.lead(name)}
      follows={words.follows(name)}
    >
      <ConceptChoice
        names={[latest.name.zh, ...latest.aliases]}
        unit={latest.unit}
        without={[latest.id]}
        several
        acting={acting}
      />
    </ActForm>
  );
};
