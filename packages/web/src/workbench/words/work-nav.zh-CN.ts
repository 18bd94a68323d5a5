/** Words of the pages of the work, in Chinese. */
export const workNavZhCN = {
  label: "工作页面",
  mine: "我的工作",
  assign: "任务分派",
  units: "单位",
};
