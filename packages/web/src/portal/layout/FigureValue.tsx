import { figureQuantity, type FigureValue as Value } from "../../format/figure.ts";
import { usePreferences } from "../../shell/preferences.tsx";

/** A figure's value: number, a thin space, unit; the exact value in the title where the number was shortened. */
export const FigureValue = ({ figure }: { readonly figure: Value }) => {
  const { language, messages } = usePreferences();
  const { number, unit, exact } = figureQuantity(figure, language, messages);
  return (
    <span className="quantity" title={exact === null ? undefined : messages.figure.exact(exact)}>
      <span className="number">{number}</span>
      {unit === "" ? null : <span className="unit">{/^[%‰]/.test(unit) ? unit : `\u2009${unit}`}</span>}
    </span>
  );
};
