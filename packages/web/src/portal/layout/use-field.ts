import { type RefObject, useEffect, useRef } from "react";

/**
 * A field its reader writes freely. What the address holds is written into it only where the address comes to hold
 * something else by other means: whoever goes on typing after having asked must not lose it when the answer comes.
 */
export const useField = (value: string | undefined): RefObject<HTMLInputElement | null> => {
  const field = useRef<HTMLInputElement>(null);
  const held = useRef(value);
  useEffect(() => {
    if (held.current === value) return;
    held.current = value;
    if (field.current !== null && field.current.value.trim() !== (value ?? "")) field.current.value = value ?? "";
  }, [value]);
  return field;
};
