import { getRouteApi } from "@tanstack/react-router";
import { Head } from "../../shell/page-head.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { Providers } from "./Providers.tsx";
import { SignInForm } from "./SignInForm.tsx";
import { useSignInWords } from "./use-sign-in-words.ts";

const route = getRouteApi("/sign-in");

const NoAccounts = () => {
  const { machine: words } = useSignInWords();
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <ol className="sign-in-ways">
        <li>{words.one}</li>
        <li>{words.two}</li>
      </ol>
      <p>
        <a className="button primary" href="/admin/people">
          {words.people}
        </a>
      </p>
    </>
  );
};

const Already = ({ name, to }: { readonly name: string; readonly to: string }) => {
  const words = useSignInWords();
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.already(name)}</p>
      <p>
        <a className="button primary" href={to}>
          {words.goOn}
        </a>
      </p>
    </>
  );
};

/** Signing in, with the way back to where one came from. */
export const SignInPage = () => {
  const words = useSignInWords();
  const { me } = useVisitor();
  const address = route.useSearch();
  const { providers } = route.useLoaderData();
  const to = address.to ?? "/";
  return (
    <div className="sign-in">
      <Head title={words.title} description={words.description} canonical="/sign-in" />
      {me.who === "machine" ? (
        <NoAccounts />
      ) : me.person !== null ? (
        <Already name={me.person.name} to={to} />
      ) : (
        <>
          <h1>{words.title}</h1>
          <SignInForm to={to} problem={address} />
          <Providers providers={providers} to={to} />
          <p className="second">{words.forgotten}</p>
          <p className="second">{words.lead}</p>
        </>
      )}
    </div>
  );
};
