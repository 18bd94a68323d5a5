import { lazyRouteComponent } from "@tanstack/react-router";
import { type ComponentType, useEffect, useState } from "react";
import { wordsReady } from "./messages/words-in-use.ts";

/** A page whose code is loaded when it is opened, and with it the words it uses. */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(async () => {
    const page = await load();
    await wordsReady();
    return page;
  }, name);

interface LateProps<Given extends object> {
  readonly className: string;
  /** Fetches the part; always the same function. */
  readonly load: () => Promise<ComponentType<Given>>;
  /** What the part is given. */
  readonly given: Given;
}

/** A part of a page whose code, words and data come once the page is painted; its place is kept by its class. */
export const Late = <Given extends object>({ className, load, given }: LateProps<Given>) => {
  const [loaded, setLoaded] = useState<{ readonly Part: ComponentType<Given> } | null>(null);
  useEffect(() => {
    let here = true;
    const ready = async () => {
      const Part = await load();
      await wordsReady();
      if (here) setLoaded({ Part });
    };
    // The page says all else without it; a reload asks for it again.
    ready().catch(() => undefined);
    return () => {
      here = false;
    };
  }, [load]);
  return <div className={className}>{loaded === null ? null : <loaded.Part {...given} />}</div>;
};
