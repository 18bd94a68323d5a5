/** 两处同时改了一样东西时的用语。 */
export const mergeZhCN = {
  mine: "我的",
  theirs: "现在存着的",
  goOn: "就这样继续",
  empty: "空",
};
