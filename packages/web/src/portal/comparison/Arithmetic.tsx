import type { ArithmeticStep } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { useMessages } from "../../shell/preferences.tsx";
import type { NameOf } from "./names.ts";

type Printed = NonNullable<ArithmeticStep["terms"][number]["citation"]>;

const printedIn = ({ terms }: ArithmeticStep): readonly Printed[] =>
  terms.flatMap(({ citation }) => (citation === null ? [] : [citation]));

interface ArithmeticProps {
  readonly steps: readonly ArithmeticStep[];
  /** The sentence of each step, in the reader's language. */
  readonly said: readonly string[];
  readonly nameOf: NameOf;
}

/** What was calculated, line by line; each printed number leads to where it is printed, in the order of the line. */
export const Arithmetic = ({ steps, said, nameOf }: ArithmeticProps) => {
  const { comparison } = useMessages();
  if (steps.length === 0) return null;
  return (
    <section className="arithmetic">
      <h2>{comparison.arithmetic}</h2>
      <ol>
        {steps.map((step, line) => (
          // Lines of arithmetic have no name but their place in it, and never change it.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={line}>
            <span className="number">{said[line]}</span>{" "}
            {printedIn(step).map(({ document, start, end }, index) => (
              <Link
                key={`${document}:${start}:${step.terms[index]?.value}`}
                className="term-source"
                to="/documents/$id"
                params={{ id: document }}
                search={{ at: `${start}-${end}` }}
                aria-label={comparison.termSource(index + 1, nameOf(document))}
                title={nameOf(document)}
              >
                {index + 1}
              </Link>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
};
