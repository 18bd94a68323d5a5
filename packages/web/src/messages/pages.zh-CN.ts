/** Words of the pages of originals, shown beside the text. */
export const pagesZhCN = {
  panel: "原件页面",
  place: (page: string, pages: string) => `第 ${page} 页，共 ${pages} 页`,
  previous: "上一页",
  next: "下一页",
  larger: "放大",
  smaller: "缩小",
  close: "关闭原件",
  alt: (page: string) => `原件第 ${page} 页的图像，文字见正文`,
  marks: (count: number) => (count === 0 ? "" : `图上标出 ${count} 处`),
  loading: "正在取这一页……",
  failed: "这一页没有取到。正文不受影响，可重试或下载原文件。",
  retry: "重试",
  recognised: "这一页是图像，文字由机器识别，可能有误。",
};

export type PagesWords = typeof pagesZhCN;
