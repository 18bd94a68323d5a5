import type { MouseEvent } from "react";
import { usePreferences } from "../../shell/preferences.tsx";

/** Switches to the other language; without script the server does it by `?lang=`. */
export const LanguageSwitch = () => {
  const { language, messages, setLanguage } = usePreferences();
  const other = language === "en" ? "zh-CN" : "en";
  const choose = (event: MouseEvent) => {
    event.preventDefault();
    setLanguage(other);
  };
  return (
    <a className="quiet-button" href={`?lang=${other}`} lang={other} hrefLang={other} onClick={choose}>
      {messages.language.switch}
    </a>
  );
};
