import { App } from "antd";
import { useCallback } from "react";

/** Says in passing why what was asked for did not happen, where nothing went wrong. */
export const useNotice = (): ((title: string) => void) => {
  const { notification } = App.useApp();
  return useCallback((title) => notification.info({ title, duration: 6, role: "status" }), [notification]);
};
