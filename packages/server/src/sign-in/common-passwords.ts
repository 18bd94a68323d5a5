/**
 * What is tried first: the words and rows of keys that lead the published lists of leaked passwords (NCSC's most
 * common 100,000, RockYou, the Chinese leaks of 2011), as words; digits and signs around them are taken off before the
 * comparison.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `password passw0rd p@ssw0rd p@ssword pass word admin administrator root user guest test demo default changeme letmein
  welcome login master secret hello iloveyou loveyou love princess sunshine monkey dragon football baseball basketball
  superman batman michael jordan shadow flower computer internet samsung google qwerty qwertyuiop qwertyuio qwert
  asdfghjkl asdfgh asdf zxcvbnm zxcvbn qazwsx qazwsxedc qwe asd zxc abc abcd abcde abcdef abcdefg abcdefgh abcdefghij aa
  a q w woaini woaiwojia wodemima mima nihao zhangwei wangwei beijing shanghai china zhongguo xiaoming taobao tencent
  alibaba huawei lantu plan plans government zhengfu guihua tongji fagai fagaiwei ledger 密码 我爱你 中国 北京 管理员 规划 蓝图
  1234567890 0123456789 0987654321 9876543210 12345678910 11223344556 1122334455 1357924680 147258369 1472583690
  123456789 12345678 987654321 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc q1w2e3r4t5 q1w2e3r4t5y6 a1b2c3d4e5 zaq12wsxcde3
  1qaz2wsx 1qazxsw2 qwer1234 asdf1234 5201314 5201314520 1314520 31415926535 3141592653 2718281828`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
