import type { DevelopersWords } from "./developers.zh-CN.ts";

/** Words of the interface's readable page in English. */
export const developersEn: DevelopersWords = {
  title: "Interface for developers",
  description: "Lantu's HTTP interface: addresses, parameters, answers and problem codes.",
  lead: "Everything the pages show is read through this interface, and everything the ledger keeps is written through it. What follows is made from the same definitions that check requests.",
  version: (version) => `Version ${version}`,
  json: "OpenAPI 3.1 document (JSON)",
  contents: "Contents of the interface",
  general: "In general",
  rules: [
    {
      name: "Addresses",
      text: "All addresses begin with /api/v1; answers are application/json in UTF-8 unless stated.",
    },
    {
      name: "Positions",
      text: "start and end are UTF-16 offsets into the raw text, end exclusive. The text behind the text address never changes.",
    },
    {
      name: "Paging",
      text: "Lists are paged by cursors: ask again with next as after, or previous as before; they are null at either end. Cursors are opaque.",
    },
    {
      name: "Versions",
      text: "Answers carry an ETag. A read with If-None-Match is answered 304 where nothing changed; a write with If-Match is answered 412, and nothing is changed, where the version is another.",
    },
    {
      name: "Problems",
      text: "Errors are Problem Details (RFC 9457) of type application/problem+json: programs rely on code, people read detail; invalid-request lists every field that was refused.",
    },
    {
      name: "Rights",
      text: "Published content is for everybody. Importing, reviewing, correcting and whatever is not published are for the machine that runs Lantu, at 127.0.0.1; anybody else is answered 403.",
    },
    {
      name: "Rates",
      text: "Writes, searches and exports are limited per minute and origin; the header x-ratelimit-limit tells the limit. Beyond it the answer is 429, and retry-after tells in how many seconds to try again.",
    },
    {
      name: "Languages",
      text: "The sentences of problems follow ?lang=zh-CN or en, the cookie lantu.lang, or Accept-Language.",
    },
  ],
  tags: {
    overview: "Overview",
    documents: "Documents",
    commitments: "Commitments",
    search: "Search",
    imports: "Imports",
    journal: "Journal",
  },
  parameters: "Parameters",
  body: "Request body",
  answers: "Answers",
  refusals: "Possible problems",
  example: "Example",
  copyExample: (name) => `Copy the example of ${name}`,
  columns: { name: "Name", type: "Type", note: "Note" },
  places: { path: "path", query: "query", header: "header", cookie: "cookie" },
  required: "required",
  optional: "optional",
  fallback: (value) => `default ${value}`,
  noBody: "nothing",
  listOf: "list of ",
  recordOf: "any names, each with ",
  or: "or",
  fields: (count) => `${count} ${count === 1 ? "field" : "fields"}`,
  schemas: "Data structures",
  codes: "Problem codes",
  codeColumns: { status: "Status", code: "Code", title: "Meaning" },
};
