import type { Proposal } from "@lantu/core";
import { z } from "zod";

/** Proposals taken from one answer; more than a window of text can hold is no honest answer. */
const MOST_PROPOSALS = 200;

/** The members of a chat completion that are used (OpenAI API); others are ignored. */
const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

const Answer = z.object({ commitments: z.array(z.object({ quote: z.string() })).max(MOST_PROPOSALS) });

/** Models like to wrap JSON into a Markdown fence whatever they are asked. */
const FENCE = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/;

/** The proposals of an endpoint's answer, or null where it is not of the form asked for. */
export function proposalsOf(body: string): readonly Proposal[] | null {
  const completion = Completion.safeParse(json(body));
  const content = completion.data?.choices[0]?.message.content;
  if (content === undefined) return null;
  const answer = Answer.safeParse(json(FENCE.exec(content)?.[1] ?? content));
  return answer.data?.commitments ?? null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
