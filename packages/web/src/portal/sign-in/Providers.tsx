import type { SignInWays } from "@lantu/server/contract";
import { useSignInWords } from "./use-sign-in-words.ts";

interface ProvidersProps extends Pick<SignInWays, "providers"> {
  /** Path to go on to. */
  readonly to: string;
}

/** Services one can sign in with instead of a password. Plain links: they work before any script has loaded. */
export const Providers = ({ providers, to }: ProvidersProps) => {
  const words = useSignInWords();
  if (providers.length === 0) return null;
  return (
    <div className="sign-in-providers">
      <p className="sign-in-or second">{words.or}</p>
      {providers.map(({ name, title }) => (
        <a
          key={name}
          className="button"
          href={`/api/v1/sign-in/${encodeURIComponent(name)}?return=${encodeURIComponent(to)}`}
        >
          {words.provider(title)}
        </a>
      ))}
    </div>
  );
};
