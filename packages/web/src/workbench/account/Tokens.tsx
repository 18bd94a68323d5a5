import type { TokenMade } from "@lantu/server/contract";
import { workAddressOf } from "../api/work-addresses.ts";
import { usePeopleWords } from "../words/people.ts";
import { Credentials } from "./Credentials.tsx";

/** Days a token is valid where nothing else is said. */
const usual = 90;

/** Tokens for programs: made, shown once, revoked. */
export const Tokens = () => {
  const { tokens: words } = usePeopleWords();
  return (
    <Credentials<TokenMade>
      words={words}
      list={workAddressOf.myTokens}
      one={workAddressOf.myToken}
      asked={(typed) => ({ days: Number(typed.get("days")) })}
      shown={({ token }) => token}
    >
      <label className="desk-field days">
        <span>{words.days}</span>
        <input name="days" type="number" min={1} max={366} defaultValue={usual} required />
      </label>
    </Credentials>
  );
};
