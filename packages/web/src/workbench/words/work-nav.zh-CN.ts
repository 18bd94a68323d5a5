/** Words of the pages of the work, in Chinese. */
export const workNavZhCN = {
  label: "工作页面",
  mine: "我的工作",
  assign: "任务分派",
  breakdowns: "目标分解",
  calendar: "填报日历",
  schedules: "报送安排",
  keyWorks: "折子工程",
  units: "单位",
};
