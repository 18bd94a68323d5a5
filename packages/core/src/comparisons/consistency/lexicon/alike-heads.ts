/**
 * Words a name may end in that mean the same in plans: what stands first is read as what stands behind the colon. Kept
 * short on purpose: a pair stands here only where whoever writes the one could have written the other.
 */
export const ALIKE_HEADS = "用地:土地 地块:土地 营收:收入 职工:员工 楼房:楼宇";
