import { useEffect, useState } from "react";
import { useSignInWords } from "./use-sign-in-words.ts";

/** Says how long an account rests still, second by second. */
export const LockedOut = ({ seconds }: { readonly seconds: number }) => {
  const words = useSignInWords();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const until = Date.now() + seconds * 1000;
    const clock = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 1000);
    return () => clearInterval(clock);
  }, [seconds]);
  if (left <= 0) return <p>{words.lockedOver}</p>;
  return <p>{words.locked(words.minutes(Math.floor(left / 60), left % 60))}</p>;
};
