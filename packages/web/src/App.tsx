import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { Language, Messages } from "./messages/catalogue.ts";
import type { AppRouter } from "./router.tsx";
import { PreferencesProvider, type Theme } from "./shell/preferences.tsx";
import { type Visitor, VisitorContext } from "./shell/visitor.ts";

interface AppProps {
  readonly router: AppRouter;
  readonly queries: QueryClient;
  readonly visitor: Visitor;
  readonly initial: { readonly language: Language; readonly messages: Messages; readonly theme: Theme };
}

/** The whole application around the router's page, the same on server and in the browser. */
export const App = ({ router, queries, visitor, initial }: AppProps) => (
  <PreferencesProvider initial={initial}>
    <VisitorContext value={visitor}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </VisitorContext>
  </PreferencesProvider>
);
