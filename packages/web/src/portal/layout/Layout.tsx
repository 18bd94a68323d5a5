import { Outlet } from "@tanstack/react-router";
import { useMessages } from "../../shell/preferences.tsx";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { LoadingLine } from "./LoadingLine.tsx";
import { PrintSource } from "./PrintSource.tsx";

/** Frame of every page: skip link, header, the page, footer. */
export const Layout = () => {
  const { nav } = useMessages();
  return (
    <>
      <a className="skip-link" href="#main">
        {nav.skip}
      </a>
      <Header />
      <LoadingLine />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <PrintSource />
      <Footer />
    </>
  );
};
