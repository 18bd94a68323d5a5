import type { ThemeConfig } from "antd";

/** Colours and faces of the stylesheet by their custom property. */
type Tokens = Readonly<
  Record<
    | "paper"
    | "raised"
    | "ink"
    | "second"
    | "line"
    | "link"
    | "shade"
    | "wrong"
    | "reached"
    | "doubt"
    | "edge"
    | "interface",
    string
  >
>;

/** Reads the custom properties that hold now, after the theme's class has been set on the root element. */
export const readTokens = (root: HTMLElement): Tokens => {
  const style = getComputedStyle(root);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: token("paper"),
    raised: token("raised"),
    ink: token("ink"),
    second: token("second"),
    line: token("line"),
    link: token("link"),
    shade: token("shade"),
    wrong: token("wrong"),
    reached: token("reached"),
    doubt: token("doubt"),
    edge: token("edge"),
    interface: token("interface"),
  };
};

/** The component library's theme, made of the same tokens as the pages. `still`: no motion is wanted. */
export const antdTheme = (tokens: Tokens, still: boolean): ThemeConfig => ({
  token: {
    colorPrimary: tokens.link,
    colorLink: tokens.link,
    colorInfo: tokens.link,
    colorError: tokens.wrong,
    colorErrorText: tokens.wrong,
    colorWarning: tokens.doubt,
    colorSuccess: tokens.reached,
    colorBgBase: tokens.paper,
    colorBgContainer: tokens.raised,
    colorBgElevated: tokens.raised,
    colorText: tokens.ink,
    colorTextBase: tokens.ink,
    colorTextHeading: tokens.ink,
    colorTextSecondary: tokens.second,
    colorTextDescription: tokens.second,
    colorTextPlaceholder: tokens.second,
    colorPrimaryBg: tokens.shade,
    colorPrimaryBgHover: tokens.shade,
    colorTextLightSolid: tokens.paper,
    colorBorder: tokens.edge,
    colorBorderSecondary: tokens.line,
    colorSplit: tokens.line,
    controlItemBgActive: tokens.shade,
    controlItemBgHover: tokens.shade,
    fontFamily: tokens.interface,
    fontSize: 14,
    lineHeight: 22 / 14,
    borderRadius: 2,
    borderRadiusLG: 2,
    borderRadiusSM: 2,
    controlHeight: 36,
    motion: !still,
    motionDurationSlow: "0.15s",
    motionDurationMid: "0.15s",
    motionDurationFast: "0.1s",
  },
  components: {
    Form: { itemMarginBottom: 16, labelColor: tokens.second, verticalLabelPadding: "0 0 4px" },
    Modal: { titleFontSize: 18 },
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
  },
});
