import { type Theme, themes, usePreferences } from "../../shell/preferences.tsx";

const glyphs: Readonly<Record<Theme, string>> = { system: "◐", light: "○", dark: "●" };

/** Goes round the themes: as the system, light, dark. */
export const ThemeSwitch = () => {
  const { theme, messages, setTheme } = usePreferences();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  const label = messages.theme.label(messages.theme.names[theme]);
  return (
    <button type="button" className="quiet-button" aria-label={label} title={label} onClick={() => setTheme(next)}>
      <span aria-hidden="true">{glyphs[theme]}</span>
    </button>
  );
};
