import { getRouteApi } from "@tanstack/react-router";
import { Head } from "../../shell/page-head.tsx";
import { useMessages } from "../../shell/preferences.tsx";
import { Elsewhere } from "../alignment/Elsewhere.tsx";
import { AsOfBanner } from "../layout/AsOfBanner.tsx";
import { JournalList } from "../layout/JournalList.tsx";
import { Citation } from "./Citation.tsx";
import { Counterparts } from "./Counterparts.tsx";
import { Doubts } from "./Doubts.tsx";
import { Facts } from "./Facts.tsx";
import { Figures } from "./Figures.tsx";
import { Neighbours, SameSection } from "./Neighbours.tsx";
import { Places } from "./Places.tsx";
import { Quote } from "./Quote.tsx";
import { ToldOtherwise } from "./ToldOtherwise.tsx";
import { WhatBecame } from "./WhatBecame.tsx";
import { JudgementPlace, WorkPlace } from "./WorkPlace.tsx";

const route = getRouteApi("/commitments/$id");

/** One commitment: its sentence first, then all that is known of it, each with its place in the text. */
export const CommitmentPage = () => {
  const commitment = route.useLoaderData();
  const messages = useMessages();
  const words = messages.commitment;
  const { asOf } = route.useSearch();
  return (
    <article className="commitment">
      <Head title={commitment.title} description={commitment.quote} canonical={`/commitments/${commitment.id}`} />
      {asOf === undefined ? null : <AsOfBanner asOf={asOf} />}
      <header>
        <h1>{commitment.title}</h1>
        <Neighbours neighbours={commitment.neighbours} />
      </header>
      <Quote commitment={commitment} />
      <Counterparts commitment={commitment} />
      <Doubts commitment={commitment} />
      <JudgementPlace key={`judged ${commitment.id} ${asOf}`} commitment={commitment} asOf={asOf} />
      <WhatBecame commitment={commitment} />
      <ToldOtherwise commitment={commitment} />
      <div className="commitment-columns">
        <section aria-labelledby="facts">
          <h2 id="facts">{words.facts}</h2>
          <Facts commitment={commitment} />
        </section>
        <div>
          <Figures commitment={commitment} />
          <Places commitment={commitment} />
        </div>
      </div>
      <WorkPlace key={`${commitment.id} ${asOf}`} commitment={commitment} asOf={asOf} />
      <Elsewhere commitment={commitment} />
      <section aria-labelledby="history">
        <h2 id="history">{words.history}</h2>
        <p className="second">{words.historyNote}</p>
        <JournalList entries={commitment.history} subjects={false} />
      </section>
      <Citation commitment={commitment} />
      <SameSection commitment={commitment} />
    </article>
  );
};
