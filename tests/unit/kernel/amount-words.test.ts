import { expect, test } from 'vitest'
import { amountInWords } from '#server/kernel/amount-words'
import { halalas } from '#server/kernel/money'

test.each([
  ['0', 'صفر ريال سعودي', 'Zero Saudi riyals'],
  ['1', 'ريال سعودي واحد', 'One Saudi riyal'],
  ['2', 'ريالان سعوديان', 'Two Saudi riyals'],
  ['3', 'ثلاثة ريالات سعودية', 'Three Saudi riyals'],
  ['10', 'عشرة ريالات سعودية', 'Ten Saudi riyals'],
  ['11', 'أحد عشر ريالًا سعوديًا', 'Eleven Saudi riyals'],
  ['12', 'اثنا عشر ريالًا سعوديًا', 'Twelve Saudi riyals'],
  ['21', 'واحد وعشرون ريالًا سعوديًا', 'Twenty-one Saudi riyals'],
  ['100', 'مائة ريال سعودي', 'One hundred Saudi riyals'],
  ['101', 'مائة وواحد ريال سعودي', 'One hundred one Saudi riyals'],
  ['200', 'مائتا ريال سعودي', 'Two hundred Saudi riyals'],
  ['1000', 'ألف ريال سعودي', 'One thousand Saudi riyals'],
  ['2000', 'ألفا ريال سعودي', 'Two thousand Saudi riyals'],
  ['2003', 'ألفان وثلاثة ريالات سعودية', 'Two thousand three Saudi riyals'],
  ['50000', 'خمسون ألف ريال سعودي', 'Fifty thousand Saudi riyals'],
  ['200000', 'مائتا ألف ريال سعودي', 'Two hundred thousand Saudi riyals'],
  [
    '301755',
    'ثلاثمائة وواحد ألف وسبعمائة وخمسة وخمسون ريالًا سعوديًا',
    'Three hundred one thousand seven hundred fifty-five Saudi riyals',
  ],
  ['3000000', 'ثلاثة ملايين ريال سعودي', 'Three million Saudi riyals'],
  ['2000000', 'مليونا ريال سعودي', 'Two million Saudi riyals'],
  ['12000015', 'اثنا عشر مليونًا وخمسة عشر ريالًا سعوديًا', 'Twelve million fifteen Saudi riyals'],
  ['0.01', 'هللة واحدة', 'One halala'],
  ['0.02', 'هللتان', 'Two halalas'],
  ['0.08', 'ثماني هللات', 'Eight halalas'],
  ['0.11', 'إحدى عشرة هللة', 'Eleven halalas'],
  ['0.21', 'إحدى وعشرون هللة', 'Twenty-one halalas'],
  ['0.28', 'ثمانٍ وعشرون هللة', 'Twenty-eight halalas'],
  [
    '143563.75',
    'مائة وثلاثة وأربعون ألفًا وخمسمائة وثلاثة وستون ريالًا سعوديًا وخمس وسبعون هللة',
    'One hundred forty-three thousand five hundred sixty-three Saudi riyals and seventy-five halalas',
  ],
])('%s riyals in words', (amount, ar, en) => {
  expect(amountInWords(halalas(amount))).toEqual({ ar: `فقط ${ar} لا غير`, en: `${en} only` })
})
