import { getRouteApi, Link } from "@tanstack/react-router";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { Frame } from "../frame/Frame.tsx";
import { WorkNav } from "../frame/WorkNav.tsx";
import { SheetDesk } from "../sheets/SheetDesk.tsx";
import { useKeyWorksWords } from "../words/key-works.ts";
import { useWords } from "../words/use-words.ts";
import { AddItems } from "./AddItems.tsx";
import { ItemForm } from "./ItemForm.tsx";
import { useFolder } from "./use-folder.ts";
import "./key-works-desk.css";

const route = getRouteApi("/work/key-works/$year");

const Desk = () => {
  const year = Number(route.useParams().year);
  const { language } = usePreferences();
  const [words, all] = [useKeyWorksWords(), useWords()];
  const { data, error, tell } = useFolder(year);
  return (
    <div className="folder-page">
      <Head title={words.title(year)} description={words.lead} canonical={`/key-works/${year}`} />
      <WorkNav />
      <p className="second">
        <Link to="/key-works/$year" params={{ year: String(year) }} search={{}}>
          {words.publicPage}
        </Link>
      </p>
      <h1>{words.title(year)}</h1>
      <p className="second">{words.lead}</p>
      {error === null ? null : <p role="alert">{problemText(error, language, all)}</p>}
      {data === undefined ? (
        error === null ? (
          <p role="status">{words.loading}</p>
        ) : null
      ) : (
        <>
          {data.items.length === 0 ? <p className="notice">{words.empty}</p> : null}
          <div className="folder-items">
            {data.items.map((item) => (
              <ItemForm key={item.id} item={item} onTold={tell} />
            ))}
          </div>
          <AddItems year={year} held={new Set(data.items.map(({ commitment }) => commitment))} onTold={tell} />
          <SheetDesk
            kind="key-works"
            query={`year=${year}`}
            onPublished={({ entries }) =>
              tell(
                words.saved,
                entries.map(({ seq }) => seq),
              )
            }
          />
        </>
      )}
    </div>
  );
};

/** The yearly folder of key works, for who may change it. */
export const KeyWorksDesk = () => (
  <Frame needs="read-work">
    <Desk />
  </Frame>
);
