import type { HolidayYear } from "./holiday-year.ts";

/**
 * Public holidays and make-up working days of mainland China, by the yearly notices of the General Office of the State
 * Council (国务院办公厅关于部分节假日安排的通知) that each year names. Made by tools/holidays.mjs from the npm package
 * chinese-days 1.5.7 (MIT). A year that is not here has no notice yet: only its weekends are known.
 */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  {
    year: 2004,
    notices: [],
    off: "0101 0122-0128 0501-0507 1001-1007",
    on: "0117-0118 0508-0509 1009-1010",
  },
  {
    year: 2005,
    notices: [],
    off: "0101-0103 0209-0215 0501-0507 1001-1007",
    on: "0205-0206 0430 0508 1008-1009",
  },
  {
    year: 2006,
    notices: ["https://www.gov.cn/jrzg/2005-12/22/content_133837.htm"],
    off: "0101-0103 0129-0204 0501-0507 1001-1007",
    on: "0128 0205 0429-0430 0930 1008 1230-1231",
  },
  {
    year: 2007,
    notices: ["https://www.gov.cn/fwxx/sh/2006-12/18/content_471877.htm"],
    off: "0101-0103 0218-0224 0501-0507 1001-1007 1230-1231",
    on: "0217 0225 0428-0429 0929-0930 1229",
  },
  {
    year: 2008,
    notices: ["https://www.gov.cn/zwgk/2007-12/18/content_837184.htm"],
    off: "0101 0206-0212 0404-0406 0501-0503 0607-0609 0913-0915 0929-1005",
    on: "0202-0203 0504 0927-0928",
  },
  {
    year: 2009,
    notices: ["https://www.gov.cn/zwgk/2008-12/10/content_1174014.htm"],
    off: "0101-0103 0125-0131 0404-0406 0501-0503 0528-0530 1001-1008",
    on: "0104 0124 0201 0531 0927 1010",
  },
  {
    year: 2010,
    notices: ["https://www.gov.cn/zwgk/2009-12/08/content_1482691.htm"],
    off: "0101-0103 0213-0219 0403-0405 0501-0503 0614-0616 0922-0924 1001-1007",
    on: "0220-0221 0612-0613 0919 0925-0926 1009",
  },
  {
    year: 2011,
    notices: ["https://www.gov.cn/zwgk/2010-12/10/content_1762643.htm"],
    off: "0101-0103 0202-0208 0403-0405 0430-0502 0604 0606 0910-0912 1001-1007",
    on: "0130 0212 0402 1008-1009 1231",
  },
  {
    year: 2012,
    notices: ["https://www.gov.cn/zwgk/2011-12/06/content_2012097.htm"],
    off: "0101-0103 0122-0128 0402-0404 0429-0501 0622 0624 0930-1007",
    on: "0121 0129 0331-0401 0428 0929",
  },
  {
    year: 2013,
    notices: ["https://www.gov.cn/zwgk/2012-12/10/content_2286598.htm"],
    off: "0101-0103 0209-0215 0404-0406 0429-0501 0610-0612 0919-0921 1001-1007",
    on: "0105-0106 0216-0217 0407 0427-0428 0608-0609 0922 0929 1012",
  },
  {
    year: 2014,
    notices: ["https://www.gov.cn/zwgk/2013-12/11/content_2546204.htm"],
    off: "0101 0131-0206 0405-0407 0501-0503 0602 0908 1001-1007",
    on: "0126 0208 0504 0928 1011",
  },
  {
    year: 2015,
    notices: [
      "https://www.gov.cn/zhengce/content/2014-12/16/content_9302.htm",
      "https://www.gov.cn/zhengce/content/2015-05/13/content_9742.htm",
    ],
    off: "0101-0103 0218-0224 0405-0406 0501 0620 0622 0903-0904 0927 1001-1007",
    on: "0104 0215 0228 0906 1010",
  },
  {
    year: 2016,
    notices: ["https://www.gov.cn/zhengce/content/2015-12/10/content_10394.htm"],
    off: "0101 0207-0213 0404 0501-0502 0609-0611 0915-0917 1001-1007",
    on: "0206 0214 0612 0918 1008-1009",
  },
  {
    year: 2017,
    notices: ["https://www.gov.cn/zhengce/content/2016-12/01/content_5141603.htm"],
    off: "0101-0102 0127-0202 0402-0404 0501 0528-0530 1001-1008",
    on: "0122 0204 0401 0527 0930",
  },
  {
    year: 2018,
    notices: ["https://www.gov.cn/zhengce/content/2017-11/30/content_5243579.htm"],
    off: "0101 0215-0221 0405-0407 0429-0501 0618 0924 1001-1007 1230-1231",
    on: "0211 0224 0408 0428 0929-0930 1229",
  },
  {
    year: 2019,
    notices: [
      "https://www.gov.cn/xinwen/2018-12/06/content_5346287.htm",
      "https://www.gov.cn/zhengce/content/2019-03/22/content_5375877.htm",
    ],
    off: "0101 0204-0210 0405-0407 0501-0504 0607-0609 0913-0915 1001-1007",
    on: "0202-0203 0428 0505 0929 1012",
  },
  {
    year: 2020,
    notices: [
      "https://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm",
      "https://www.gov.cn/zhengce/content/2020-01/27/content_5472352.htm",
    ],
    off: "0101 0124-0202 0404-0406 0501-0505 0625-0627 1001-1008",
    on: "0119 0426 0509 0628 0927 1010",
  },
  {
    year: 2021,
    notices: ["https://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm"],
    off: "0101-0103 0211-0217 0403-0405 0501-0505 0612-0614 0919-0921 1001-1007",
    on: "0207 0220 0425 0508 0918 0926 1009",
  },
  {
    year: 2022,
    notices: ["https://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm"],
    off: "0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007 1231",
    on: "0129-0130 0402 0424 0507 1008-1009",
  },
  {
    year: 2023,
    notices: ["https://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm"],
    off: "0101-0102 0121-0127 0405 0429-0503 0622-0624 0929-1006",
    on: "0128-0129 0423 0506 0625 1007-1008",
  },
  {
    year: 2024,
    notices: ["https://www.gov.cn/zhengce/content/202310/content_6911527.htm"],
    off: "0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007",
    on: "0204 0218 0407 0428 0511 0914 0929 1012",
  },
  {
    year: 2025,
    notices: ["https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm"],
    off: "0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008",
    on: "0126 0208 0427 0928 1011",
  },
  {
    year: 2026,
    notices: ["https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"],
    off: "0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007",
    on: "0104 0214 0228 0509 0920 1010",
  },
];
