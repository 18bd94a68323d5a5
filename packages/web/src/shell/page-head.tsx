import { createContext, use, useEffect } from "react";
import { useMessages } from "./preferences.tsx";

/** What a page says of itself to browsers and search engines. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Path of the page's one proper address, with only the parameters that make it another page. */
  readonly canonical: string;
}

/** Collects, while the server renders, what goes outside the body: the head and the status. */
export interface PageCollector {
  head: PageHead | null;
  status: number;
}

/** Null in the browser, where pages write to the document themselves. */
export const PageCollectorContext = createContext<PageCollector | null>(null);

const writeMeta = (selector: string, attribute: string, value: string): void => {
  document.head.querySelector(selector)?.setAttribute(attribute, value);
};

/** Sets title, description and canonical address of the page it stands in. */
export const Head = ({ title, description, canonical }: PageHead) => {
  const collector = use(PageCollectorContext);
  const { product } = useMessages();
  const whole = title.startsWith(product.name) ? title : `${title} · ${product.name}`;
  if (collector !== null) collector.head = { title: whole, description, canonical };
  useEffect(() => {
    document.title = whole;
    writeMeta('meta[name="description"]', "content", description);
    writeMeta('link[rel="canonical"]', "href", canonical);
  }, [whole, description, canonical]);
  return null;
};

/** Tells the server which HTTP status the page it is rendering has. */
export const PageStatus = ({ status }: { readonly status: number }) => {
  const collector = use(PageCollectorContext);
  if (collector !== null) collector.status = status;
  return null;
};
