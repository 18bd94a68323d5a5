import type { Book, BookSection } from "@lantu/server/contract";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../api/api.ts";

/** The outline of one document. Only its headings are kept of the book it is read from. */
export const sectionsResource = (api: Api, document: string) =>
  queryOptions({
    queryKey: ["sections", document],
    queryFn: async (): Promise<readonly BookSection[]> => {
      const book = await api.get<Book>(`/api/v1/documents/${document}/book`);
      return book.sections;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A section's heading as written. */
export const sectionName = ({ label, title }: BookSection): string => (label === null ? title : `${label} ${title}`);
