import { useMemo } from "react";
import type { Indicator } from "../load-indicator.ts";
import { ActForm, reasonIn } from "./ActForm.tsx";
import { ConceptChoice } from "./ConceptChoice.tsx";
import { DefinitionFields } from "./DefinitionFields.tsx";
import { definitionIn, filledFrom, idFrom, toldNames, toldUnit } from "./definition.ts";
import { TextField } from "./Field.tsx";
import { useAct } from "./use-act.ts";
import { useActWords } from "./use-act-words.ts";

interface ProvisionalProps {
  readonly indicator: Indicator;
  readonly onCancel: () => void;
}

const base = "/api/v1/concepts";

/** Says that what documents name so is a registered indicator under another name. */
export const OtherName = ({ indicator, onCancel }: ProvisionalProps) => {
  const words = useActWords().otherName;
  const { acting, send } = useAct();
  const names = toldNames(indicator);
  const [told = indicator.id] = names;
  const unit = toldUnit(indicator);
  const submit = (data: FormData) => {
    const into = String(data.get("into"));
    const body = { names, reason: reasonIn(data) };
    void send({ act: "other-name", path: `${base}/${encodeURIComponent(into)}/names`, body, leadsTo: into, told });
  };
  return (
    <ActForm
      {...{ acting, onCancel, submit: words.submit, back: words.back, onSubmit: submit }}
      lead={words.lead(told)}
      {...(unit === null ? {} : { follows: words.told(unit) })}
    >
      <ConceptChoice names={names} unit={unit} without={[]} several={false} acting={acting} />
    </ActForm>
  );
};

/** Registers what documents tell under a name of their own as an indicator. */
export const OwnIndicator = ({ indicator, onCancel }: ProvisionalProps) => {
  const { own: words, fields } = useActWords();
  const { acting, send } = useAct();
  const filled = useMemo(() => filledFrom(indicator), [indicator]);
  const told = filled.name.zh;
  const submit = (data: FormData) => {
    const { aliases, ...given } = definitionIn(data, { delay: null, formula: null, unlike: [] });
    const id = String(data.get("id") ?? "").trim();
    // Under another name than it was told by it would still wait: that name stays one of its own.
    const names = [...new Set([...aliases, told])].filter((name) => name !== given.name.zh);
    const body = { concept: { id, aliases: names, ...given }, reason: reasonIn(data) };
    void send({ act: "own", path: base, body, leadsTo: id, told });
  };
  return (
    <ActForm {...{ acting, onCancel, submit: words.submit, back: words.back, onSubmit: submit, lead: words.lead }}>
      <DefinitionFields filled={filled} acting={acting}>
        <TextField
          name="id"
          label={fields.id}
          hint={fields.idHint}
          value={idFrom(filled.name.en)}
          longest={100}
          lang="en"
          acting={acting}
        />
      </DefinitionFields>
    </ActForm>
  );
};
