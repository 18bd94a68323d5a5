import type { Messages } from "./message.ts";
import { tablesEn } from "./tables-en.ts";
import { workEn } from "./work-en.ts";

const picture =
  "“{file}” is a TIFF picture and was not imported; the other files go on. Save it as PDF, or each page as PNG or JPEG.";
const slides =
  "“{file}” is a presentation and was not imported; the other files go on. Import the document itself, or save it as PDF.";
const archive =
  "“{file}” is an archive and was not imported; the other files go on. Unpack it and choose the files inside.";
const spreadsheet =
  "“{file}” is a spreadsheet and was not imported; the other files go on. Import the document its table belongs to, or save it as a web page.";
const oldWord =
  "“{file}” is an old Word or WPS file and was not imported; the other files go on. Open it in WPS or Word, save it as .docx and import that.";

/** English. Each sentence: which file or field, what happened, what was kept, what to do. */
export const en: Messages = {
  comma: ", ",
  problems: {
    ...workEn,
    "not-found": {
      title: "Not found",
      detail:
        "There is no such {what:word}{id?: {id}}. Nothing was changed. Check the address, or start again from the home page or the search.",
    },
    "invalid-request": {
      title: "The request cannot be accepted",
      detail:
        "Something in the request cannot be accepted{fields?: {fields}}. Nothing was saved; correct it and send it again.",
    },
    conflict: {
      title: "Not possible as things stand",
      detail:
        "This cannot be done{id? to {id}}{state? while it is {state:word}}. Everything was kept as it was; reload and look again.",
    },
    "precondition-failed": {
      title: "There is a newer version",
      detail:
        "It was changed{id? ({id})} after you opened it. Your change was not saved and nothing else was touched; reload, look at the new version and change it again.",
    },
    forbidden: {
      title: "Not allowed from here",
      detail: "This visit has no right to do that. Nothing was changed. Open the page on the machine that runs Lantu.",
      because: {
        "read-only":
          "Here Lantu can only be read; nothing was changed. Import, review and correct on the machine that runs Lantu, at an address beginning with http://127.0.0.1.",
        host: "The request named the host “{host}”, which is not an address of this machine. It was refused and nothing was changed. Use an address beginning with http://127.0.0.1.",
        origin:
          "The request came from a page of another site. It was refused and nothing was changed. Use Lantu's own pages.",
      },
    },
    "too-many-requests": {
      title: "Too many requests",
      detail:
        "Too many requests: this one was not carried out, and nothing was touched. Try again in {seconds:count} seconds.",
    },
    internal: {
      title: "Something went wrong here",
      detail:
        "The server failed on this request. What it was to change was not saved; everything before is intact. Try again, and if it fails again give the administrator the number {reference}.",
    },
    unavailable: {
      title: "Not available at the moment",
      detail:
        "The database cannot be reached. The request was not carried out; what was saved is intact. Try again in a while.",
    },
    "file-empty": {
      title: "Empty file",
      detail: "“{file}” is empty and was not imported; the other files go on. Check the original and choose it again.",
    },
    "file-too-large": {
      title: "File too large",
      detail:
        "“{file}”{size? ({size:bytes})} is over the limit of {limit:bytes} a file and was not imported; the other files go on. Split it, or make its pictures smaller.",
      because: {
        evidence:
          "“{file}” is over the limit of {limit:bytes} a file. Nothing was taken; split it, or make its pictures smaller.",
        unpacked:
          "“{file}” is over the limit of {limit:bytes} once unpacked and was not imported; the other files go on. Split it and import the parts.",
        characters:
          "“{file}” has more than {limit:count} characters and was not imported; the other files go on. Split it and import the parts.",
        pixels:
          "A picture in “{file}” has more than {limit:count} pixels; it was not imported, the other files go on. Make the picture smaller.",
        rows: "“{file}” has more than {limit:count} rows and was not imported; the other files go on. Split it and import the parts.",
        columns:
          "“{file}” has more than {limit:count} columns and was not imported; the other files go on. Check what stands between its fields.",
        objects:
          "“{file}” holds more than {limit:count} texts and drawings and was not imported; the other files go on. Split it and import the parts.",
      },
    },
    "file-too-many-pages": {
      title: "Too many pages",
      detail:
        "“{file}” has {pages?{pages:count} pages, }more than the limit of {limit:count} pages, and was not imported; the other files go on. Split it and import the parts.",
    },
    "file-too-many-scans": {
      title: "Too many pages to recognise",
      detail:
        "“{file}” has {pages:count} or more pages that are pictures, whose text would have to be recognised page by page; the limit is {limit:count}. It was not imported; the other files go on. Split it, or use a version with text.",
    },
    "file-unreadable": {
      title: "File cannot be read",
      detail:
        "“{file}” is damaged or incomplete and was not imported; the other files go on. Open it in the program that made it, save it anew and import that.",
      because: {
        encoding:
          "The characters of “{file}” are in no known encoding; it was not imported, the other files go on. Save it as UTF-8 and import that.",
        sheet: "“{file}” has no such sheet and was not imported; the other files go on. Choose one of its sheets.",
        "quote-open":
          "A quotation mark in “{file}” is opened{line? about line {line:count}} and never closed; it was not imported, the other files go on. Close it, or save the table anew.",
        "row-long":
          "A row of “{file}”{line? about line {line:count}} is far too long; it was not imported, the other files go on. Check its line ends and quotation marks.",
        table:
          "“{file}” is no regular table{line? from line {line:count} on} and was not imported; the other files go on. Save it anew as CSV or .xlsx.",
        json: "“{file}” is no valid JSON and was not imported; the other files go on. Export it anew.",
        cut: "“{file}” is incomplete, its end is missing, and it was not imported; the other files go on. Download or copy it anew.",
      },
    },
    "file-password": {
      title: "File has a password",
      detail:
        "“{file}” is protected by a password and was not imported; the other files go on. Open it in the program that made it, save it without a password and import that.",
    },
    "file-type": {
      title: "Kind of file not supported",
      detail:
        "“{file}” is not Word (.docx), PDF, OFD, an image, a web page or plain text and was not imported; the other files go on. Convert it to one of these.",
      because: {
        evidence:
          "“{file}” is neither PDF, an image, an Office file without macros, nor plain text, by its content. Nothing was taken; convert it to one of these.",
        doc: oldWord,
        ole: oldWord,
        rtf: "“{file}” is an RTF file and was not imported; the other files go on. Save it as .docx and import that.",
        odt: "“{file}” is an OpenDocument text and was not imported; the other files go on. Open it in WPS or LibreOffice, save it as .docx and import that.",
        xlsx: spreadsheet,
        xls: spreadsheet,
        pptx: slides,
        ppt: slides,
        tiff: picture,
        zip: archive,
        rar: archive,
        gzip: archive,
        "7z": archive,
      },
    },
    "file-no-text": {
      title: "No text inside",
      detail:
        "“{file}”{pages? ({pages:count} pages)} holds no text that can be read, and none was recognised on its pictures; it was not imported, the other files go on. Use a version with text, or a clearer one.",
    },
    "file-timeout": {
      title: "Reading took too long",
      detail:
        "“{file}” was not read within the time allowed{seconds? ({seconds:count} seconds)}; reading was stopped and nothing imported from it. The other files go on. Split it and import the parts.",
    },
    "file-memory": {
      title: "Reading needs too much memory",
      detail:
        "Reading “{file}” needed more memory than allowed; it was stopped and nothing imported from it. The other files go on. Split it, or take large pictures out.",
    },
    "file-not-a-plan": {
      title: "Does not look like a plan",
      detail:
        "“{file}” was read, but it does not look like a plan, a work report or a statistical bulletin, and was not imported; the other files go on. Check that it is the file you meant; if it is, choose “Read it all the same”.",
    },
    "proposer-silent": {
      title: "Not all proposals came",
      detail:
        "The connected model did not see the whole of “{file}”: {failed} of {all} requests brought no usable answer ({reason}), {left} were not made. What the reader itself found is complete and can be reviewed. Check the endpoint, discard the import and import the file again to have proposals.",
    },
    "recognised-text": {
      title: "To be reviewed first",
      detail:
        "“{file}” holds pages that are pictures. Their text was recognised by a machine, so it was read but not published: compare it with the pages in the review, then publish.",
    },
    "file-duplicate": {
      title: "Already here",
      detail:
        "“{file}” is the same, byte for byte, as a document that is already here{title?: “{title}”}. It was not imported again and nothing was changed; open the one that is here.",
    },
    "import-not-in-review": {
      title: "Not waiting for review",
      detail:
        "It{id? ({id})} is not waiting for review{state? but {state:word}}, so it can be neither published nor discarded. Everything was kept as it was; reload and look again.",
    },
    "nothing-to-publish": {
      title: "Nothing to publish",
      detail:
        "Every commitment{id? of {id}} was rejected, so nothing was published; the review is kept. Keep at least one, or discard the import.",
    },
    "changed-since": {
      title: "Changed since",
      detail:
        "What is to be undone{id? ({id})} was changed again afterwards, so nothing was undone and everything stays as it is. Undo the later change first, or correct it directly.",
    },
    "not-undoable": {
      title: "Cannot be undone",
      detail:
        "The entry of the journal does not tell what stood before, or is about what is only ever set anew, so nothing was undone and everything stays as it is. Correct it directly instead.",
    },
    "opinions-open": {
      title: "Opinions still open",
      detail:
        "Two people review this document independently, and not both have given their opinion{id? of {id}}; nothing was changed. Let each give an opinion first.",
    },
    "edition-settled": {
      title: "Already an edition",
      detail:
        "It is confirmed as a new edition already{of? of {of}}. Nothing was changed. Take that back first, then choose the other document.",
    },
    "already-succeeded": {
      title: "Followed already",
      detail:
        "The document{id? {id}} already has a new edition{by? ({by})}. Nothing was changed. Choose that one as the edition before, or take its confirmation back.",
    },
    "edition-circle": {
      title: "Editions in a circle",
      detail:
        "A document cannot be a new edition of itself or of one that comes from it{of? ({of})}. Nothing was changed. Choose an earlier document.",
    },
    "not-alignable": {
      title: "Nothing tells how they lie",
      detail:
        "Neither the places nor the times of the two documents tell how they lie to each other; name a mode to compare them all the same.",
    },
    "opinion-closed": {
      title: "Opinion closed",
      detail:
        "Both opinions{id? of {id}} are given, or it is decided already; this opinion was not recorded and everything stays as it is. To disagree, settle it with a reason.",
    },
    "reason-needed": {
      title: "A reason is needed",
      detail:
        "The two reviewers differ, so settling{id? {id}} needs a reason; nothing was changed. Add the reason and send it again.",
    },
    "reviewer-needed": {
      title: "A name is needed",
      detail:
        "Opinions of an independent review are recorded under the reviewer's name, and none was given; nothing was recorded. Enter a name and send it again.",
    },
    "file-gone": {
      title: "The file is gone",
      detail:
        "The bytes{file? of “{file}”} were not kept, so it cannot be read again; nothing else is affected. Choose the file and import it again.",
    },
    "request-too-large": {
      title: "Request too large",
      detail:
        "The request is over the limit of {limit:bytes} and was not carried out; nothing was touched. Send it in parts.",
    },
    "media-type": {
      title: "Not the type expected",
      detail:
        "Nothing of the type{type? “{type}”} is taken here; the request was not carried out and nothing was touched. Send what the description of the interface names.",
    },
    "too-many-files": {
      title: "Too many files at once",
      detail:
        "At most {limit:count} files can be imported at once: “{file}” is beyond that and was not imported; the files before it go on. Import the rest in another go.",
    },
    ...tablesEn,
  },
  fields: {
    required: "is missing",
    type: "is of the wrong type, it should be {expected:word}",
    format: "is not in the form expected",
    choice: "should be one of {choices}",
    "too-small": "must not be less than {limit:count}",
    "too-big": "must not be greater than {limit:count}",
    "too-short": "is too short or too few, at least {limit:count}",
    "too-long": "is too long or too many, at most {limit:count}",
    "unknown-field": "has no field {keys}",
    "unknown-id": "names {id}, which is not there",
    "id-taken": "is taken: {id}",
    "name-taken": "has “{written}”, which is a name of {id} already",
    "unit-misfit": "has the unit “{unit}”, which cannot tell such a quantity",
    "look-alike": "names {other}, which is declared easily mistaken for it and never merged with it",
    "day-alone": "has to be a day (2024-06-30) and no time within it: how commitments stand is told for days",
    "no-past": "has no effect here: only how things stand now can be told",
    other: "cannot be accepted",
  },
  words: {
    table: "table of observations",
    finding: "finding",
    reconciliation: "target",
    concept: "indicator",
    index: "composite index",
    series: "series",
    place: "place",
    "attached-rule": "attached rule",
    channel: "way of telling",
    judgement: "judgement",
    draft: "waiting for you",
    verified: "checked",
    retired: "merged or split",
    "one-reviewer": "reviewed by one person",
    document: "document",
    commitment: "commitment",
    import: "import",
    page: "page",
    address: "address of the interface",
    proposed: "proposed",
    accepted: "accepted",
    rejected: "rejected",
    review: "waiting for review",
    published: "published",
    withdrawn: "withdrawn",
    discarded: "discarded",
    queued: "queued",
    reading: "being read",
    duplicate: "a duplicate",
    failed: "failed",
    cancelled: "cancelled",
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "an object",
  },
};
