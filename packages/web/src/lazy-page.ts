import { lazyRouteComponent } from "@tanstack/react-router";
import { wordsReady } from "./messages/words-in-use.ts";

/** A page whose code is loaded when it is opened, and with it the words it uses. */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(async () => {
    const page = await load();
    await wordsReady();
    return page;
  }, name);
