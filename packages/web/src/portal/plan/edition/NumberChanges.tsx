import type { EditionLine } from "@lantu/server/contract";
import { useMessages } from "../../../shell/preferences.tsx";
import { FigureValue } from "../../layout/FigureValue.tsx";

type Numbers = EditionLine["numbers"];

/** A number without what it measures: the report compares amounts as they are stated. */
const Amount = ({ number }: { readonly number: Numbers[number]["from"] }) => {
  const words = useMessages().edition;
  return number === null ? words.noNumber : <FigureValue figure={{ ...number, measure: "level" }} />;
};

/** The numbers two editions do not share, before and after. */
export const NumberChanges = ({ numbers }: { readonly numbers: Numbers }) =>
  numbers.length === 0 ? null : (
    <ul className="edition-numbers">
      {numbers.map(({ from, to }) => (
        <li key={`${from?.value} ${from?.unit} ${to?.value} ${to?.unit}`}>
          <Amount number={from} /> → <Amount number={to} />
        </li>
      ))}
    </ul>
  );
