import { CASE_01 } from './case-01.ts'
import { CASE_02 } from './case-02.ts'
import { CASE_03 } from './case-03.ts'
import { CASE_04 } from './case-04.ts'
import { CASE_05 } from './case-05.ts'
import { CASE_06 } from './case-06.ts'
import { CASE_07 } from './case-07.ts'
import { CASE_08 } from './case-08.ts'
import { CASE_09 } from './case-09.ts'
import { CASE_10 } from './case-10.ts'
import { CASE_11 } from './case-11.ts'
import { CASE_12 } from './case-12.ts'
import { CASE_13 } from './case-13.ts'
import { CASE_14 } from './case-14.ts'
import type { WrittenCase } from './shapes.ts'

/** Every case of the demonstration clinic. The first eight are worked cases in whole, the others are shorter. */
export const CASES: readonly WrittenCase[] = [
  CASE_01,
  CASE_02,
  CASE_03,
  CASE_04,
  CASE_05,
  CASE_06,
  CASE_07,
  CASE_08,
  CASE_09,
  CASE_10,
  CASE_11,
  CASE_12,
  CASE_13,
  CASE_14,
]
