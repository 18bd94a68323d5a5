import type { Me } from "@lantu/server/contract";
import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { type ReactNode, useMemo } from "react";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { Denied } from "./Denied.tsx";
import { SignInAgain } from "./SignInAgain.tsx";
import { antdTheme, readTokens } from "./theme.ts";
import { useMedia } from "./use-media.ts";
import "./workbench.css";

/** The nonce the page's own scripts carry: with it the components' style elements pass every page's policy. */
const pageNonce = (): string => document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";

/** Lists that open over the page stay inside its main part. */
const popupContainer = (): HTMLElement => document.getElementById("main") ?? document.body;

type Action = Me["actions"][number];

interface FrameProps {
  /** Right one needs to open the page; `signed-in`: only an account; null: none. */
  readonly needs?: Action | "signed-in" | null;
  readonly children: ReactNode;
}

/** What every page of the workbench stands in: the components' language, colours and notices, and the visitor's rights. */
export const Frame = ({ needs = "read-drafts", children }: FrameProps) => {
  const { language, theme } = usePreferences();
  const { me, may } = useVisitor();
  const dark = useMedia("(prefers-color-scheme: dark)");
  const still = useMedia("(prefers-reduced-motion: reduce)");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens are read from the page, which either of the two changes.
  const config = useMemo(() => antdTheme(readTokens(document.documentElement), still), [theme, dark, still]);
  const csp = useMemo(() => ({ nonce: pageNonce() }), []);
  const allowed = needs === null || (needs === "signed-in" ? me.person !== null : may(needs));
  return (
    <ConfigProvider
      locale={language === "en" ? enUS : zhCN}
      theme={config}
      csp={csp}
      getPopupContainer={popupContainer}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <App component={false} notification={{ placement: "bottomLeft", maxCount: 3 }}>
        {allowed ? children : <Denied action={needs} />}
        <SignInAgain />
      </App>
    </ConfigProvider>
  );
};
