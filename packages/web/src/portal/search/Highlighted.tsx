interface HighlightedProps {
  readonly text: string;
  /** Matched stretches, `[from, to)`, in order. */
  readonly hits: readonly (readonly [number, number])[];
}

/** A text with the matched words marked. */
export const Highlighted = ({ text, hits }: HighlightedProps) => {
  const ends = hits.map(([, to]) => to);
  return (
    <>
      {hits.map(([from, to], index) => (
        <span key={from}>
          {text.slice(index === 0 ? 0 : ends[index - 1], from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
};
