/** How much a commitment weighs, as addresses name it; `none`: nobody has said. */
export const importances = ["key", "important", "ordinary", "none"] as const;
