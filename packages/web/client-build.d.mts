import type { InlineConfig } from "vite";

/** The package's folder, with a slash at its end. */
export declare const root: string;
/** What both builds share. */
export declare const shared: InlineConfig;
/** Vite's configuration for the files the browser loads. */
export declare const clientBuild: InlineConfig;
